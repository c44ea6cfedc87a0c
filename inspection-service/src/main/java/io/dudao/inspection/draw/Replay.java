package io.dudao.inspection.draw;

import io.dudao.inspection.draw.DrawRows.VisitRow;
import io.dudao.kit.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes a stored draw again and compares. */
final class Replay {
    private Replay() {}

    static ReplayView of(Draw draw, CandidateList list, List<PoolMember> pool, List<VisitRow> stored) {
        List<UUID> drawn = drawn(draw, list);
        List<DrawnUnit> units = stored.stream().map(VisitRow::unit).toList();
        List<Staffing.Staffed> staffed = Staffing.of(units, pool, terms(draw), draw.seed());
        boolean listHash = list.hash().equals(draw.listHash());
        boolean seedHash = draw.seed().hash(draw.id()).equals(draw.seedHash());
        boolean sameUnits = drawn.equals(stored.stream().map(VisitRow::unitId).toList());
        boolean sameInspectors = staffed.stream()
                .map(Staffing.Staffed::inspectors)
                .toList()
                .equals(stored.stream().map(VisitRow::inspectors).toList());
        boolean sameTimes = sameTimes(staffed, stored);
        return new ReplayView(
                draw.algorithm(),
                listHash,
                seedHash,
                sameUnits,
                sameInspectors,
                sameTimes,
                listHash && seedHash && sameUnits && sameInspectors && sameTimes,
                list.candidates().size(),
                drawn.size());
    }

    /** A list from which so many cannot be drawn any more yields none. */
    private static List<UUID> drawn(Draw draw, CandidateList list) {
        DrawTerms terms = draw.terms();
        try {
            return UnitDraw.draw(list, terms.units(), terms.allocation(), terms.everyStratum(), draw.seed()).stream()
                    .map(Candidate::unitId)
                    .toList();
        } catch (RuleBroken tampered) {
            return List.of();
        }
    }

    private static boolean sameTimes(List<Staffing.Staffed> staffed, List<VisitRow> stored) {
        for (int place = 0; place < stored.size(); place++) {
            if (!Objects.equals(staffed.get(place).at(), stored.get(place).scheduledAt())) {
                return false;
            }
        }
        return true;
    }

    /** The terms of its visits, as they were when it was made. */
    private static Staffing.Terms terms(Draw draw) {
        return staffing(draw.terms(), Objects.requireNonNull(draw.drawnAt()));
    }

    /** The terms of the visits of a draw that is made at {@code now}: none starts before. */
    static Staffing.Terms staffing(DrawTerms terms, Instant now) {
        return new Staffing.Terms(
                terms.windowStart().isAfter(now) ? terms.windowStart() : now,
                terms.windowEnd(),
                Duration.ofMinutes(terms.minutesPerVisit()),
                terms.inspectorsPerVisit());
    }
}
