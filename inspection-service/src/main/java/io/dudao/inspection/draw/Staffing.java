package io.dudao.inspection.draw;

import io.dudao.inspection.unit.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws time and inspectors of each visit, in the order in which the units were drawn. The time: a start drawn evenly from those
 * of the unit, or the next one, around the window, at which enough inspectors are free. The inspectors: of those who are free then
 * and may visit the unit, the ones with the fewest visits of this draw so far, ties by chance.
 */
final class Staffing {
    private final Terms terms;
    private final List<Agenda> agendas;
    private final SplittableRandom inspectors;
    private final SplittableRandom times;
    private final Map<Place, List<VisitTimes.Start>> starts = new HashMap<>();

    /**
     * What holds for every visit.
     *
     * @param from no visit starts earlier
     * @param end every visit has ended by then
     * @param perVisit how many inspectors go, 2 or more
     */
    record Terms(Instant from, Instant end, Duration length, int perVisit) {}

    /**
     * What came of a drawn unit.
     *
     * @param inspectors the leading one first; empty if nobody can be sent
     * @param at when the visit starts; null if nobody can be sent
     */
    record Staffed(
            DrawnUnit unit, List<UUID> inspectors, @Nullable Instant at) {}

    private record Place(ZoneId zone, OpeningHours opening) {}

    private record Chance(Agenda agenda, int load, double value) {}

    private Staffing(Terms terms, List<PoolMember> pool, Seed seed) {
        this.terms = terms;
        this.agendas = pool.stream()
                .sorted(Comparator.comparing(member -> member.inspectorId().toString()))
                .map(member -> new Agenda(member, terms.length()))
                .toList();
        this.inspectors = seed.inspectors();
        this.times = seed.times();
    }

    /** Staffs the visits; one result a unit, in their order. */
    static List<Staffed> of(List<DrawnUnit> units, List<PoolMember> pool, Terms terms, Seed seed) {
        Staffing staffing = new Staffing(terms, pool, seed);
        return units.stream().map(staffing::staff).toList();
    }

    private Staffed staff(DrawnUnit unit) {
        List<VisitTimes.Start> possible = starts.computeIfAbsent(
                new Place(unit.zone(), unit.opening()),
                place -> VisitTimes.within(terms.from(), terms.end(), terms.length(), place.zone(), place.opening()));
        List<Agenda> eligible =
                agendas.stream().filter(agenda -> agenda.member.mayVisit(unit)).toList();
        if (possible.isEmpty() || eligible.size() < terms.perVisit()) {
            return new Staffed(unit, List.of(), null);
        }
        int drawn = times.nextInt(possible.size());
        Map<LocalDate, List<Agenda>> withRoom = new HashMap<>();
        for (int step = 0; step < possible.size(); step++) {
            VisitTimes.Start start = possible.get((drawn + step) % possible.size());
            List<Agenda> free = withRoom
                    .computeIfAbsent(
                            start.day(),
                            day -> eligible.stream()
                                    .filter(agenda -> agenda.hasRoom(day, unit.zone()))
                                    .toList())
                    .stream()
                    .filter(agenda -> agenda.isFree(start.at()))
                    .toList();
            if (free.size() >= terms.perVisit()) {
                return send(unit, free, start);
            }
        }
        return new Staffed(unit, List.of(), null);
    }

    private Staffed send(DrawnUnit unit, List<Agenda> free, VisitTimes.Start start) {
        List<Agenda> chosen =
                free.stream().map(agenda -> new Chance(agenda, agenda.load, inspectors.nextDouble())).toList().stream()
                        .sorted(Comparator.comparingInt(Chance::load)
                                .thenComparing(Comparator.comparingDouble(Chance::value)
                                        .reversed())
                                .thenComparing(chance ->
                                        chance.agenda().member.inspectorId().toString()))
                        .limit(terms.perVisit())
                        .map(Chance::agenda)
                        .toList();
        chosen.forEach(agenda -> agenda.take(start.at()));
        return new Staffed(
                unit, chosen.stream().map(agenda -> agenda.member.inspectorId()).toList(), start.at());
    }

    /** What an inspector has to do so far. */
    private static final class Agenda {
        private final PoolMember member;
        private final Duration length;
        private final TreeSet<Instant> taken;
        private final Map<ZoneId, Map<LocalDate, Integer>> days = new HashMap<>();
        private int load;

        Agenda(PoolMember member, Duration length) {
            this.member = member;
            this.length = length;
            this.taken = new TreeSet<>(member.booked());
        }

        boolean hasRoom(LocalDate day, ZoneId zone) {
            return days.computeIfAbsent(zone, this::count).getOrDefault(day, 0) < member.dailyCapacity();
        }

        private Map<LocalDate, Integer> count(ZoneId zone) {
            Map<LocalDate, Integer> count = new HashMap<>();
            taken.forEach(at -> count.merge(LocalDate.ofInstant(at, zone), 1, Integer::sum));
            return count;
        }

        boolean isFree(Instant start) {
            Instant next = taken.higher(start.minus(length));
            return next == null || !next.isBefore(start.plus(length));
        }

        void take(Instant start) {
            taken.add(start);
            days.forEach((zone, count) -> count.merge(LocalDate.ofInstant(start, zone), 1, Integer::sum));
            load++;
        }
    }
}
