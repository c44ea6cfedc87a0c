package io.dudao.benchmarks;

import io.dudao.benchmarks.inspection.InspectionBenchmark;
import io.dudao.benchmarks.measure.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The entry that {@code ./dudao bench} calls. */
public final class Main {
    private static final Map<String, Benchmark> ALL = Map.of("inspection", new InspectionBenchmark());

    private Main() {}

    /** Runs the benchmark that is named; exit code 3 if a goal was missed. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 1 ? ALL.get(arguments[0]) : null;
        if (benchmark == null) {
            System.err.println("usage: ./dudao bench " + String.join("|", ALL.keySet()));
            System.exit(1);
        } else {
            System.exit(exitCode(arguments[0], benchmark));
        }
    }

    /** The broker's threads would keep a failed run alive. */
    private static int exitCode(String name, Benchmark benchmark) {
        try {
            return run(name, benchmark);
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static int run(String name, Benchmark benchmark) throws Exception {
        Path root =
                Path.of(System.getProperty("dudao.root", ".")).toAbsolutePath().normalize();
        Path home =
                Path.of(System.getProperty("dudao.home", root.resolve(".dudao").toString()));
        Path scratch = home.resolve("bench")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        Folders folders = new Folders(root, Files.createDirectories(scratch), root.resolve("target/bench"));
        Report report = new Report(name);
        try {
            benchmark.run(folders, report);
        } finally {
            delete(scratch);
        }
        report.print(System.out);
        System.out.println("written to " + root.relativize(report.write(folders.results())));
        return report.allMet() ? 0 : 3;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
