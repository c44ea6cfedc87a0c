package io.dudao.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What the server did for a request, read back from its log: every statement, or every plan as it was carried out. */
public final class StatementLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The server's logger writes a moment later than the client is answered. */
    private static final Duration DELAY = Duration.ofMillis(300);

    private final PostgresServer server;

    public StatementLog(PostgresServer server) {
        this.server = server;
    }

    /** The statements that {@code request} sent to {@code database}, with begin and commit. */
    public List<String> statements(String database, Callable<?> request) throws Exception {
        return logged(database, request, "log_statement", "all", "none").stream()
                .filter(message -> message.startsWith("execute ") || message.startsWith("statement: "))
                .map(message -> message.substring(message.indexOf(": ") + 2))
                .toList();
    }

    /** The plans of the statements that {@code request} sent to {@code database}, with times and buffers. */
    public List<String> plans(String database, Callable<?> request) throws Exception {
        return logged(database, request, "auto_explain.log_min_duration", "0", "-1").stream()
                .filter(message -> message.contains("plan:"))
                .toList();
    }

    private List<String> logged(String database, Callable<?> request, String setting, String during, String usual)
            throws Exception {
        set(setting, during);
        long start = server.log().toFile().length();
        try {
            request.call();
            Thread.sleep(DELAY);
        } finally {
            set(setting, usual);
        }
        return messages(database, start);
    }

    private void set(String setting, String value) throws SQLException, InterruptedException {
        server.execute(
                "postgres",
                "alter system set " + setting + " = '" + value + "'",
                "alter system set auto_explain.log_analyze = on",
                "alter system set auto_explain.log_buffers = on",
                "select pg_reload_conf()");
        Thread.sleep(DELAY);
    }

    private List<String> messages(String database, long start) throws IOException {
        List<String> messages = new ArrayList<>();
        for (String line : written(start).split("\n")) {
            JsonNode entry = line.isBlank() ? JSON.nullNode() : JSON.readTree(line);
            if (entry.path("dbname").asText().equals(database) && isRequest(entry)) {
                messages.add(entry.path("message").asText());
            }
        }
        return messages;
    }

    /** The relay of the outbox looks for work all the time, on a connection of its own. */
    private static boolean isRequest(JsonNode entry) {
        String message = entry.path("message").asText();
        return !message.contains("dead_letter where published_at")
                && !message.contains("published_at is null")
                && !message.contains("pg_try_advisory_lock(")
                && !message.contains("set published_at");
    }

    private String written(long start) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(server.log().toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
