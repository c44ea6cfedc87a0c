package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.Benchmark;
import io.dudao.benchmarks.Folders;
import io.dudao.benchmarks.measure.Report;
import io.dudao.benchmarks.stack.Client;
import io.dudao.benchmarks.stack.PostgresServer;
import io.dudao.benchmarks.stack.ServiceProcess;
import io.dudao.benchmarks.stack.StatementLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads at ten thousand to a million inspections, submissions and draws, on one PostgreSQL. */
public final class InspectionBenchmark implements Benchmark {
    private static final List<Integer> SIZES =
            List.of(10_000, 100_000, Integer.getInteger("dudao.bench.largest", 1_000_000));

    @Override
    public void run(Folders folders, Report report) throws Exception {
        List<Sized> sizes = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start(folders.scratch().resolve("postgres"))) {
            try {
                for (int size : SIZES) {
                    sizes.add(filled(folders, server, size));
                }
                measure(folders, server, sizes, report);
            } finally {
                sizes.forEach(Sized::close);
            }
        }
    }

    private static Sized filled(Folders folders, PostgresServer server, int size) throws Exception {
        System.out.printf("%,d inspections: ", size);
        long start = System.nanoTime();
        String database = "inspections_" + size;
        server.execute("postgres", "create database " + database);
        ServiceProcess service =
                ServiceProcess.start(folders.root(), "inspection-service", server.address(database), folders.scratch());
        Sized sized = new Sized(size, database, service, new Client(service));
        try {
            InspectionData.fill(server, database, sized.client(), size);
        } catch (Exception e) {
            sized.close();
            throw e;
        }
        System.out.printf("written in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        return sized;
    }

    private static void measure(Folders folders, PostgresServer server, List<Sized> sizes, Report report)
            throws Exception {
        Sized largest = sizes.getLast();
        List<Read> reads = new InspectionReads(server).all();
        ReadCosts costs = new ReadCosts(server, sizes, report);
        for (Read read : reads) {
            System.out.println("reading: " + read.name());
            costs.measure(read);
        }
        Submissions submissions = new Submissions(server, largest, report);
        submissions.measure();
        new Draws(largest, report).measure();
        write(folders.results(), server, reads, largest, submissions);
        for (Sized sized : sizes) {
            report.processorSeconds(
                    "inspection-service over %,d inspections".formatted(sized.inspections()),
                    sized.service().processorTime() / 1e9);
        }
        report.processorSeconds("PostgreSQL", server.processorTime() / 1e9);
        report.remark(
                "Ratios are the cost at 1,000,000 inspections by that at 10,000, same page length; medians of rounds.");
    }

    private static void write(
            Path results, PostgresServer server, List<Read> reads, Sized largest, Submissions submissions)
            throws Exception {
        StatementLog log = new StatementLog(server);
        StringBuilder text = new StringBuilder();
        for (Read read : reads) {
            Read.Made request = read.in(largest);
            text.append("== ").append(read.name()).append("\n\n");
            log.plans(largest.database(), request::send)
                    .forEach(plan -> text.append(plan).append("\n\n"));
        }
        text.append("== statements of a submission of 60 items\n\n");
        submissions.statements(log).forEach(sql -> text.append(sql).append("\n\n"));
        save(results, text.toString());
    }

    private static void save(Path results, String text) throws IOException {
        Files.createDirectories(results);
        Path file = Files.writeString(results.resolve("inspection-plans.txt"), text);
        System.out.println("plans in " + file);
    }
}
