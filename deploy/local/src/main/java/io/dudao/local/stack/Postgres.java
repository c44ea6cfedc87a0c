package io.dudao.local.stack;

import io.dudao.local.Settings;
import io.dudao.local.UsageException;
import io.dudao.local.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PostgreSQL, one cluster with a database and a role for every service and one for Keycloak. It writes durably: a service
 * says that something is stored only when it is on the disk.
 */
final class Postgres implements Part {
    static final String NAME = "postgres";
    private static final String PASSWORD = "postgres";

    private final Settings settings;
    private final List<String> databases;
    private final PostgresBinaries binaries;

    Postgres(Settings settings, List<String> databases) {
        this.settings = settings;
        this.databases = databases;
        this.binaries = new PostgresBinaries(settings.home());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().of(NAME);
    }

    @Override
    public List<String> portNames() {
        return List.of(NAME);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public String stopSignal() {
        // "Fast" shutdown; TERM would wait for the last client to leave.
        return "INT";
    }

    @Override
    public void prepare(Consumer<String> tell) throws IOException, InterruptedException {
        binaries.unpack();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            tell.accept("gets its data folder");
            createCluster();
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(binaries.asOrdinaryUser());
        command.addAll(List.of(binaries.executable("postgres"), "-D", data().toString()));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port())));
        Map.of(
                        "fsync", "on",
                        "full_page_writes", "on",
                        "synchronous_commit", "on",
                        "shared_buffers", "64MB",
                        "max_connections", "120",
                        "unix_socket_directories", "",
                        "jit", "off",
                        "max_wal_size", "512MB",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command, Map.of(), settings.home());
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void furnish() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                requireOn(statement, setting);
            }
            for (String database : databases) {
                createDatabase(statement, database);
            }
        }
    }

    private static void requireOn(Statement statement, String setting) throws SQLException {
        try (ResultSet shown = statement.executeQuery("show " + setting)) {
            if (!shown.next() || !"on".equals(shown.getString(1))) {
                throw new IllegalStateException(setting + " is not on: the database would lose what it confirmed");
            }
        }
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        if (absent(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login password '" + name + "'");
        }
        if (absent(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + name);
        }
        // No service can look into another's database.
        statement.execute("revoke connect on database " + name + " from public");
    }

    private static boolean absent(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", PASSWORD);
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, properties);
    }

    private void createCluster() throws IOException, InterruptedException {
        // In a folder beside it, so that an interrupted first start leaves nothing that looks like a cluster.
        Path unfinished = settings.data(NAME + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished.getParent());
        Path password = Files.createTempFile(settings.home(), "initdb", ".txt");
        Files.writeString(password, PASSWORD);
        List<String> command = new ArrayList<>(binaries.asOrdinaryUser());
        command.addAll(List.of(binaries.executable("initdb"), "-D", unfinished.toString(), "-U", "postgres"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--pwfile=" + password));
        try {
            Run.toEnd(command, settings.home(), settings.log(NAME));
        } catch (IOException failed) {
            throw new UsageException("PostgreSQL could not create its data folder, see " + settings.log(NAME), failed);
        } finally {
            Files.delete(password);
        }
        Folders.delete(data());
        Files.move(unfinished, data());
    }

    private Path data() {
        return settings.data(NAME);
    }
}
