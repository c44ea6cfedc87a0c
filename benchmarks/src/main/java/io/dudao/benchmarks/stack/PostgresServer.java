package io.dudao.benchmarks.stack;

import io.dudao.benchmarks.measure.ProcessorTime;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL of the benchmark's own, with the settings of the local stack: what it confirms is on the disk. */
public final class PostgresServer implements AutoCloseable {
    /** As in the local stack's own server; a log that can be read back; and no vacuum that begins or ends in mid-turn. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "120"),
            Map.entry("jit", "off"),
            Map.entry("autovacuum", "off"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_destination", "jsonlog"),
            Map.entry("log_directory", "log"),
            Map.entry("log_filename", "postgres.log"),
            Map.entry("log_rotation_age", "0"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("shared_preload_libraries", "auto_explain"));

    private final EmbeddedPostgres server;
    private final Path data;
    private final ProcessHandle process;

    private PostgresServer(EmbeddedPostgres server, Path data) throws IOException {
        this.server = server;
        this.data = data;
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        this.process = ProcessHandle.of(pid).orElseThrow();
    }

    /** Starts one whose data lie in {@code data}. */
    public static PostgresServer start(Path data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("locale", "C");
        SETTINGS.forEach(builder::setServerConfig);
        return new PostgresServer(builder.start(), data);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address(database), "postgres", "postgres");
    }

    /** The address of a database for the services and for Vert.x. */
    public String address(String database) {
        return "postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row. */
    public String text(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            if (!result.next()) {
                throw new SQLException("no row: " + query);
            }
            return result.getString(1);
        }
    }

    /** Nanoseconds of processor time of the server and all its backends. */
    public long processorTime() {
        return ProcessorTime.ofFamily(process);
    }

    Path log() {
        return data.resolve("log/postgres.json");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
