package io.dudao.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with the service's tables, open to SQL of the tests. Durability is off, it ends with the JVM. */
public final class Database {
    private static final String SHARED = "io.dudao.testing.database";
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";

    private final int port;

    private Database(int port) {
        this.port = port;
    }

    /**
     * The one of this JVM. The port is kept in a system property, because Quarkus loads this class more than once.
     */
    static Database shared() {
        synchronized (System.class) {
            var port = Integer.getInteger(SHARED);
            if (port == null) {
                port = startServer();
                System.setProperty(SHARED, port.toString());
            }
            return new Database(port);
        }
    }

    private static int startServer() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2)) // a machine that builds everything at once is slow
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    Map<String, String> settings() {
        var address = "postgresql://127.0.0.1:" + port + "/postgres";
        return Map.of(
                "dudao.database.url", address,
                "dudao.database.user", USER,
                "dudao.database.password", PASSWORD,
                "quarkus.datasource.db-kind", "postgresql",
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", PASSWORD,
                "quarkus.datasource.jdbc.url", "jdbc:" + address,
                "quarkus.datasource.reactive.url", address);
    }

    /** For drivers: {@code jdbc:postgresql://…}; user and password are {@code postgres}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** A connection of the test's own, to hold locks or transactions open; the caller closes it. */
    public Connection connect() {
        var login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", PASSWORD);
        try {
            return DriverManager.getConnection(jdbcUrl(), login);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the test does not answer", e);
        }
    }

    /** The rows of a query, each a map from lower-case column name to value; {@code ?} are filled from {@code arguments}. */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... arguments) {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single number that a query such as {@code select count(*) …} yields. */
    public long number(String sql, @Nullable Object... arguments) {
        var value = query(sql, arguments).getFirst().values().iterator().next();
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException(sql + " yields no number but " + value);
    }

    /** Runs one statement that changes something and returns the count of rows. */
    public int execute(String sql, @Nullable Object... arguments) {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return row;
    }
}
