package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.measure.Figure;
import io.dudao.benchmarks.measure.Goal;
import io.dudao.benchmarks.measure.Report;
import io.dudao.benchmarks.measure.Rounds;
import io.dudao.benchmarks.stack.BareProgram;
import io.dudao.benchmarks.stack.Client;
import io.dudao.benchmarks.stack.PostgresServer;
import io.dudao.benchmarks.stack.StatementLog;
import io.dudao.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Submitting an inspection of sixty items: statements, submissions a second and processor time, beside the bare client. */
final class Submissions {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_MILLIS = 3_000;
    private static final int TURN_MILLIS = 2_000;
    private static final int IN_FLIGHT = 8;
    private static final int ITEMS = 60;

    private final PostgresServer server;
    private final Sized sized;
    private final Report report;
    private final String who = Tokens.of("admin").build();

    Submissions(PostgresServer server, Sized sized, Report report) {
        this.server = server;
        this.sized = sized;
        this.report = report;
    }

    /** @param rate a second; @param processor seconds of processor time of one, with the database's */
    private record Yield(double rate, double processor) {}

    void measure() throws Exception {
        String sample = submit(sized.client()).path("id").asText();
        try (BareProgram limit = new BareProgram(BareSubmissions.class, server.address(sized.database()), sample)) {
            serve(WARM_UP_MILLIS);
            limit.ask(Integer.toString(WARM_UP_MILLIS));
            List<Double> rates = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            List<Double> processorShares = new ArrayList<>();
            List<Double> processor = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Map<String, List<Yield>> yields = Rounds.round(
                        List.of("service", "limit"), name -> name.equals("limit") ? limit(limit) : service());
                Yield ours = mean(yields.getOrDefault("service", List.of()));
                Yield bare = mean(yields.getOrDefault("limit", List.of()));
                rates.add(ours.rate());
                processor.add(ours.processor() * 1000);
                shares.add(ours.rate() / bare.rate());
                processorShares.add(bare.processor() / ours.processor());
            }
            report.add(new Figure("submissions of 60 items", "a second", rates, Goal.none()));
            report.add(new Figure("  CPU of one", "ms", processor, Goal.none()));
            report.add(new Figure("  share of the limit, submissions a second", "", shares, Goal.none()));
            report.add(new Figure("  share of the limit, CPU", "", processorShares, Goal.none()));
        }
    }

    /** The statements of one submission, as the database saw them. */
    List<String> statements(StatementLog log) throws Exception {
        List<String> statements = log.statements(sized.database(), () -> submit(sized.client()));
        report.add(new Figure(
                "statements of a submission, with begin and commit",
                "",
                List.of((double) statements.size()),
                Goal.none()));
        return statements;
    }

    private com.fasterxml.jackson.databind.JsonNode submit(Client client) throws Exception {
        int unit = ThreadLocalRandom.current().nextInt(InspectionData.UNITS);
        return client.post(
                "/inspections", who, InspectionData.submission("U%05d".formatted(unit), InspectionData.LONG, ITEMS));
    }

    private Yield service() throws Exception {
        long before = sized.service().processorTime() + server.processorTime();
        double submissions = serve(TURN_MILLIS);
        long used = sized.service().processorTime() + server.processorTime() - before;
        return new Yield(submissions * 1000 / TURN_MILLIS, used / 1e9 / submissions);
    }

    private Yield limit(BareProgram program) throws Exception {
        long before = program.processorTime() + server.processorTime();
        double submissions = Double.parseDouble(program.ask(Integer.toString(TURN_MILLIS)));
        long used = program.processorTime() + server.processorTime() - before;
        return new Yield(submissions * 1000 / TURN_MILLIS, used / 1e9 / submissions);
    }

    /** Confirmed submissions of several phones at once. */
    private long serve(int milliseconds) throws Exception {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        List<Callable<Long>> phones = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            phones.add(() -> phone(end));
        }
        long confirmed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
            for (Future<Long> phone : threads.invokeAll(phones)) {
                confirmed += phone.get();
            }
        }
        return confirmed;
    }

    private long phone(long end) throws Exception {
        long confirmed = 0;
        while (System.nanoTime() < end) {
            submit(sized.client());
            confirmed++;
        }
        return confirmed;
    }

    private static Yield mean(List<Yield> turns) {
        return new Yield(
                turns.stream().mapToDouble(Yield::rate).average().orElseThrow(),
                turns.stream().mapToDouble(Yield::processor).average().orElseThrow());
    }
}
