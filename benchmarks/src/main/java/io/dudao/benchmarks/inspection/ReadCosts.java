package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.measure.Figure;
import io.dudao.benchmarks.measure.Goal;
import io.dudao.benchmarks.measure.Report;
import io.dudao.benchmarks.measure.Rounds;
import io.dudao.benchmarks.stack.PostgresServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What a read costs in a small and in a large database: processor time of service and database, and time to the answer. */
final class ReadCosts {
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 8;
    private static final int WARM_UP = 12;
    /** Cost at a million inspections by cost at ten thousand. */
    private static final double FLAT = 1.25;

    private final PostgresServer server;
    private final List<Sized> sizes;
    private final Report report;

    /** @param sizes the smallest first */
    ReadCosts(PostgresServer server, List<Sized> sizes, Report report) {
        this.server = server;
        this.sizes = sizes;
        this.report = report;
    }

    /**
     * Of one request.
     *
     * @param processor seconds of service and database
     * @param database of them the database's
     * @param elapsed seconds to the answer
     */
    private record Cost(double processor, double database, double elapsed) {}

    void measure(Read read) throws Exception {
        Map<Sized, Read.Made> made = new LinkedHashMap<>();
        for (Sized sized : sizes) {
            made.put(sized, read.in(sized));
        }
        requireSameLength(read, made);
        for (Read.Made request : made.values()) {
            repeat(request, WARM_UP);
        }
        List<Map<Sized, List<Cost>>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Rounds.round(sizes, sized -> cost(sized, Objects.requireNonNull(made.get(sized)))));
        }
        report(read, rounds);
    }

    private void requireSameLength(Read read, Map<Sized, Read.Made> made) throws Exception {
        List<Integer> items = new ArrayList<>();
        for (Read.Made request : made.values()) {
            items.add(request.items());
        }
        if (items.stream().distinct().count() > 1) {
            report.remark("'" + read.name() + "' does not answer with the same number of items: " + items);
        }
    }

    private Cost cost(Sized sized, Read.Made request) throws Exception {
        long service = sized.service().processorTime();
        long database = server.processorTime();
        long start = System.nanoTime();
        repeat(request, REQUESTS);
        double elapsed = System.nanoTime() - start;
        double ofDatabase = server.processorTime() - database;
        double ofService = sized.service().processorTime() - service;
        return new Cost(
                (ofService + ofDatabase) / REQUESTS / 1e9, ofDatabase / REQUESTS / 1e9, elapsed / REQUESTS / 1e9);
    }

    private static void repeat(Read.Made request, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            request.send();
        }
    }

    private void report(Read read, List<Map<Sized, List<Cost>>> rounds) {
        Sized small = sizes.getFirst();
        Sized large = sizes.getLast();
        report.add(new Figure(
                read.name() + ": CPU", "", ratios(rounds, small, large, Cost::processor), Goal.atMost(FLAT)));
        report.add(new Figure("  database alone", "", ratios(rounds, small, large, Cost::database), Goal.none()));
        report.add(
                new Figure("  at a million", "ms", values(rounds, large, cost -> cost.elapsed() * 1000), Goal.none()));
        report.add(new Figure(
                "  at a million, CPU", "ms", values(rounds, large, cost -> cost.processor() * 1000), Goal.none()));
    }

    private static List<Double> ratios(
            List<Map<Sized, List<Cost>>> rounds, Sized small, Sized large, ToDoubleFunction<Cost> what) {
        return rounds.stream()
                .map(round -> mean(round, large, what) / mean(round, small, what))
                .toList();
    }

    private static List<Double> values(List<Map<Sized, List<Cost>>> rounds, Sized sized, ToDoubleFunction<Cost> what) {
        return rounds.stream().map(round -> mean(round, sized, what)).toList();
    }

    private static double mean(Map<Sized, List<Cost>> round, Sized sized, ToDoubleFunction<Cost> what) {
        return round.getOrDefault(sized, List.of()).stream()
                .mapToDouble(what)
                .average()
                .orElseThrow();
    }
}
