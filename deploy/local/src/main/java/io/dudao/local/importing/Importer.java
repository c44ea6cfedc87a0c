package io.dudao.local.importing;

import io.dudao.local.Output;
import io.dudao.local.importing.BatchSender.Outcome;
import io.dudao.local.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the files in the order in which they need each other: regions, units, checklists, inspections, findings; the cases
 * beside the inspections.
 */
final class Importer {
    private static final String UNKNOWN_UNIT = "unknown-unit";
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Platform platform;
    private final BatchSender sender;
    private final Report report;
    private final Output output;
    private final Duration patienceForUnits;
    private final Map<Kind, Tally> tallies = Collections.synchronizedMap(new EnumMap<>(Kind.class));
    private final Set<String> acceptedUnits = ConcurrentHashMap.newKeySet();

    /**
     * An importer.
     *
     * @param platform the API as an administrator sees it
     * @param patienceForUnits how long feedback-service may take to hear of a unit that inspection-service has accepted
     */
    Importer(Platform platform, Output output, Report report, Duration patienceForUnits) {
        this.platform = platform;
        this.sender = new BatchSender(platform, output);
        this.output = output;
        this.report = report;
        this.patienceForUnits = patienceForUnits;
    }

    /** Sends what was read and returns the tallies in the order of the files. */
    Collection<Tally> send(Map<Kind, CsvFile> files) {
        sendUnits(files.get(Kind.UNITS));
        CompletableFuture<Void> cases = CompletableFuture.runAsync(() -> sendCases(files.get(Kind.CASES)));
        CsvFile inspections = files.get(Kind.INSPECTIONS);
        if (inspections != null) {
            new Checklists(platform, output).require(inspections.items());
            sendPlainly(inspections);
        }
        CsvFile findings = files.get(Kind.FINDINGS);
        if (findings != null) {
            sendPlainly(findings);
        }
        join(cases);
        return tallies.values();
    }

    private void sendUnits(@Nullable CsvFile units) {
        if (units == null) {
            return;
        }
        List<Item> regions = Regions.of(units.items());
        Tally tally = new Tally("regions", regions.size());
        // One batch after the other, so that no region comes before the one above it. A region that is there under
        // another
        // name stays as it is: the files know paths only.
        for (int from = 0; from < regions.size(); from += BatchSender.BATCH) {
            List<Item> batch = regions.subList(from, Math.min(from + BatchSender.BATCH, regions.size()));
            sender.send("/regions:batch", batch, tally, (region, outcome) -> tellOfRegion(region, outcome));
        }
        Tally unitTally = start(units);
        sender.send(units.kind().path(), units.items(), unitTally, (unit, outcome) -> {
            if (outcome.isIn()) {
                acceptedUnits.add(unit.id());
            }
            settle(units, unitTally, unit, outcome);
        });
        unitTally.end();
    }

    private void tellOfRegion(Item region, Outcome outcome) {
        if (!outcome.isIn() && outcome.status() != 409) {
            output.line("  region " + region.id() + ": " + outcome.reason());
        }
    }

    private void sendPlainly(CsvFile file) {
        Tally tally = start(file);
        sender.send(file.kind().path(), file.items(), tally, (item, outcome) -> settle(file, tally, item, outcome));
        tally.end();
    }

    /** Cases of units that feedback-service has not heard of yet are sent again until it has. */
    private void sendCases(@Nullable CsvFile cases) {
        if (cases == null) {
            return;
        }
        Tally tally = start(cases);
        Instant until = Instant.now().plus(patienceForUnits);
        List<Item> left = cases.items();
        while (!left.isEmpty()) {
            boolean last = Instant.now().isAfter(until);
            Queue<Item> postponed = new ConcurrentLinkedQueue<>();
            sender.send(cases.kind().path(), left, tally, (item, outcome) -> {
                if (!last && outcome.slug().equals(UNKNOWN_UNIT) && isAccepted(item)) {
                    postponed.add(item);
                } else {
                    settle(cases, tally, item, outcome);
                }
            });
            left = new ArrayList<>(postponed);
            pauseIfAny(left);
        }
        tally.end();
    }

    /** Whether inspection-service has the unit: from this run's file or from an earlier one. */
    private boolean isAccepted(Item item) {
        String code = String.valueOf(item.body().get("unit"));
        if (acceptedUnits.contains(code)) {
            return true;
        }
        boolean known = platform.get("/units?code=" + Platform.encoded(code))
                .body()
                .path("items")
                .iterator()
                .hasNext();
        if (known) {
            acceptedUnits.add(code);
        }
        return known;
    }

    private Tally start(CsvFile file) {
        Tally tally = new Tally(file.kind().title(), file.rows());
        tally.repeated(file.repeated());
        tally.refusedUnsent(file.refused());
        tallies.put(file.kind(), tally);
        return tally;
    }

    private void settle(CsvFile file, Tally tally, Item item, Outcome outcome) {
        switch (outcome.status()) {
            case 201 -> tally.created();
            case 200 -> tally.unchanged();
            case 0 -> tally.unsent();
            default -> tally.refused();
        }
        if (!outcome.isIn()) {
            report.refuse(file.kind().file(), item.line(), item.id(), outcome.reason());
        }
    }

    private static void pauseIfAny(List<Item> left) {
        try {
            Thread.sleep(left.isEmpty() ? Duration.ZERO : PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static void join(CompletableFuture<Void> cases) {
        try {
            cases.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
