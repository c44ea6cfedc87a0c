package io.dudao.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.process.PartState;
import io.dudao.local.process.ProcessIdentity;
import io.dudao.local.process.StackState;
import io.dudao.local.process.StackState.PartView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./dudao status}: what runs, since when, with how much memory. */
public final class StatusCommand implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public String arguments() {
        return "[--json]";
    }

    @Override
    public String summary() {
        return "state, pid, port, uptime, memory and restarts of every part";
    }

    /** One line of the answer. */
    private record Row(
            String name,
            String state,
            @Nullable Long pid,
            int port,
            @Nullable Duration uptime,
            @Nullable Long residentBytes,
            int restarts) {}

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        boolean asJson = Arguments.of(arguments, Set.of("--json"), 0).has("--json");
        Optional<ProcessIdentity> supervisor = session.run().supervisor().living();
        List<Row> rows = session.run().state().map(StackState::parts).orElse(List.of()).stream()
                .map(part -> row(part, supervisor.isPresent()))
                .toList();
        String phase = supervisor.isPresent()
                ? session.run().state().map(state -> word(state.phase())).orElse("starting")
                : rows.stream().anyMatch(row -> row.pid() != null) ? "left behind" : "stopped";
        if (asJson) {
            session.output().line(json(phase, supervisor, rows));
        } else {
            print(session.output(), phase, supervisor, rows);
        }
        return phase.equals("ready") ? 0 : 1;
    }

    private static Row row(PartView part, boolean supervised) {
        ProcessIdentity process = part.process();
        if (process == null || process.alive().isEmpty()) {
            String state = supervised && part.state() != PartState.READY
                    ? word(part.state())
                    : supervised ? "restarting" : "stopped";
            return new Row(part.name(), state, null, part.port(), null, null, part.restarts());
        }
        Instant since = part.since();
        return new Row(
                part.name(),
                supervised ? word(part.state()) : "left behind",
                process.pid(),
                part.port(),
                since == null ? null : Duration.between(since, Instant.now()),
                process.residentBytes().orElse(null),
                part.restarts());
    }

    private static void print(Output output, String phase, Optional<ProcessIdentity> supervisor, List<Row> rows) {
        output.line(
                "stack: %s%s",
                phase,
                supervisor
                        .map(process -> ", launcher pid " + process.pid()
                                + process.residentBytes()
                                        .map(bytes -> ", " + mebibytes(bytes))
                                        .orElse(""))
                        .orElse(""));
        if (rows.isEmpty()) {
            return;
        }
        output.line("%-20s %-11s %7s %6s %13s %10s %9s", "part", "state", "pid", "port", "up", "memory", "restarts");
        for (Row row : rows) {
            output.line(
                    "%-20s %-11s %7s %6d %13s %10s %9d",
                    row.name(),
                    row.state(),
                    row.pid() == null ? "-" : row.pid(),
                    row.port(),
                    row.uptime() == null ? "-" : Output.seconds(row.uptime()),
                    row.residentBytes() == null ? "-" : mebibytes(row.residentBytes()),
                    row.restarts());
        }
        long total = rows.stream()
                .mapToLong(row -> row.residentBytes() == null ? 0 : row.residentBytes())
                .sum();
        output.line("%-20s %57s", "together", mebibytes(total));
    }

    private static String json(String phase, Optional<ProcessIdentity> supervisor, List<Row> rows) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("phase", phase);
        supervisor.ifPresent(process -> root.put("supervisorPid", process.pid()));
        ArrayNode parts = root.putArray("parts");
        for (Row row : rows) {
            ObjectNode part = parts.addObject()
                    .put("name", row.name())
                    .put("state", row.state())
                    .put("pid", row.pid())
                    .put("port", row.port());
            part.put("uptimeSeconds", row.uptime() == null ? null : row.uptime().toSeconds());
            part.put("residentBytes", row.residentBytes()).put("restarts", row.restarts());
        }
        return root.toPrettyString();
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
