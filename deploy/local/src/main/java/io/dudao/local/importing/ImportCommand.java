package io.dudao.local.importing;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.platform.Arrival;
import io.dudao.local.platform.Patience;
import io.dudao.local.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./dudao import}. Exit code 0: everything is in and visible; 1: rows were refused, the report says which and why; 2:
 * not everything was sent or is visible yet, running it again goes on.
 */
public final class ImportCommand implements Command {
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String arguments() {
        return "<folder>";
    }

    @Override
    public String summary() {
        return "send a folder of CSV files through the public API; wait until they show";
    }

    @Override
    public int run(Session session, List<String> arguments) throws IOException {
        Path folder = Path.of(Arguments.of(arguments, Set.of(), 1).word("folder"));
        Output output = session.output();
        Instant start = Instant.now();
        Report report = new Report();
        Map<Kind, CsvFile> files = read(folder, report);
        if (files.isEmpty()) {
            throw new UsageException("there is no "
                    + String.join(
                            ", ",
                            List.of(Kind.values()).stream().map(Kind::file).toList()) + " in " + folder);
        }
        Platform admin = Platform.of(session.settings(), "admin", Patience.ofMinutes(5), output::line);
        Collection<Tally> tallies = new Importer(admin, output, report, Duration.ofMinutes(5)).send(files);
        output.line("Sent after " + Output.seconds(Duration.between(start, Instant.now())) + ":");
        tallies.forEach(tally -> output.line(tally.summary()));
        tell(report, session.settings().home().resolve("import-report.csv"), output);
        boolean visible = awaitArrival(admin, output, start);
        return exitCode(tallies, visible);
    }

    private static Map<Kind, CsvFile> read(Path folder, Report report) throws IOException {
        Map<Kind, CsvFile> files = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Path file = folder.resolve(kind.file());
            if (Files.isRegularFile(file)) {
                files.put(kind, CsvFile.read(kind, file, report));
            }
        }
        return files;
    }

    private static void tell(Report report, Path target, Output output) throws IOException {
        report.write(target);
        List<Report.Refusal> refusals = report.refusals();
        refusals.stream()
                .limit(SHOWN)
                .forEach(refusal -> output.line(
                        "  " + refusal.file() + ":" + refusal.line() + " " + refusal.id() + "  " + refusal.reason()));
        if (!refusals.isEmpty()) {
            output.line("  " + refusals.size() + " rows did not go in: " + target);
        }
    }

    private static boolean awaitArrival(Platform admin, Output output, Instant start) {
        List<String> missing = new Arrival(admin, output).await(Duration.ofMinutes(5));
        String after = " after " + Output.seconds(Duration.between(start, Instant.now()));
        if (missing.isEmpty()) {
            output.line("Everything sent is visible in the scorecards" + after + ".");
            return true;
        }
        output.line("Still on its way" + after + ":");
        missing.forEach(line -> output.line("  " + line));
        return false;
    }

    private static int exitCode(Collection<Tally> tallies, boolean visible) {
        if (!visible || tallies.stream().anyMatch(tally -> tally.unsentCount() > 0)) {
            return 2;
        }
        return tallies.stream().anyMatch(tally -> tally.refusedCount() > 0) ? 1 : 0;
    }
}
