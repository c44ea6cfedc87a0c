package io.dudao.inspection.plan;

import io.dudao.inspection.plan.TargetRepository.Candidate;
import io.dudao.inspection.text.Language;
import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells the occurrences of plans, those of plans that are not saved too, and the intervals behind them. */
@ApplicationScoped
public class OccurrenceService {
    private static final int UNITS_A_BATCH = 50;
    private static final int LONGEST_DAYS = 400;
    private static final int DEFAULT_DAYS = 90;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Work work;
    private final PlanRepository plans;
    private final TargetRepository targets;
    private final PlanChecks checks;
    private final UnitVisits visits;
    private final Clock clock;

    OccurrenceService(
            Work work,
            PlanRepository plans,
            TargetRepository targets,
            PlanChecks checks,
            UnitVisits visits,
            Clock clock) {
        this.work = work;
        this.plans = plans;
        this.targets = targets;
        this.checks = checks;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * What of a plan is asked for.
     *
     * @param unit code of the only unit; null: all within reach
     * @param from first local date; null: today in UTC
     * @param to last local date; null: 90 days after {@code from}
     */
    record Asked(
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate first(Instant now) {
            return from == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : from;
        }

        /** @throws RuleBroken {@code range-is-empty}, {@code range-too-long} */
        LocalDate last(Instant now) {
            LocalDate first = first(now);
            LocalDate last = to == null ? first.plusDays(DEFAULT_DAYS) : to;
            if (last.isBefore(first)) {
                throw broken("range-is-empty", "It is not before from.");
            }
            if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
                throw broken("range-too-long", "It is at most 400 days after from.");
            }
            return last;
        }

        private static RuleBroken broken(String slug, String message) {
            return RuleBroken.at(slug, "to", message);
        }
    }

    /** The occurrences of a plan at units within {@code scope}: unit by unit, in the order of time. */
    Uni<Page<OccurrenceView>> list(UUID id, Asked asked, Language language, Scope scope, PageRequest page) {
        int query = Objects.hash(id, asked);
        Place start = Place.of(page, query);
        return work.read(session -> plans.require(session, id, scope)
                .map(plan -> new Reading(plan, asked, language, scope, clock.instant()))
                .chain(reading -> collect(session, reading, start, page.limit + 1, new ArrayList<>()))
                .map(found -> page(found, page.limit, query)));
    }

    /** The first occurrences that a plan would have, were it saved; fails as its creation would. */
    Uni<Preview> preview(PlanContent content, Asked asked, Language language, Scope scope, PageRequest page) {
        PlanDetails details = content.details();
        int query = Objects.hash(details, asked);
        Place start = Place.of(page, query);
        Plan plan = Plan.create(Ids.next(), content.code(), details, clock.instant());
        return work.once(
                new Drafted(content, asked),
                Preview.class,
                session -> checks.require(session, details, scope)
                        .map(done -> new Reading(plan, asked, language, scope, clock.instant()))
                        .chain(reading -> collect(session, reading, start, page.limit + 1, new ArrayList<>()))
                        .map(found -> page(found, page.limit, query))
                        .map(found -> new Preview(found.items(), found.next())));
    }

    private record Drafted(PlanContent content, Asked asked) {}

    /** A page of the occurrences of a plan that is not saved. */
    public record Preview(
            List<OccurrenceView> items, @Nullable String next) {}

    /** Where a page starts: after an occurrence of a unit. */
    private record Place(UUID unit, @Nullable LocalDateTime original) {
        static Place of(PageRequest page, int query) {
            if (page.sort != null) {
                throw new Malformed("This list has one order: by unit and time.");
            }
            if (page.cursor == null) {
                return new Place(BEFORE_ALL, null);
            }
            Cursor cursor = Cursor.decode(page.cursor, query);
            return new Place(cursor.id(), LocalDateTime.parse(cursor.value()));
        }

        boolean isBefore(OccurrenceView view) {
            return original == null
                    || !view.unitId().equals(unit)
                    || view.original().isAfter(original);
        }
    }

    private record Reading(Plan plan, Asked asked, Language language, Scope scope, Instant now) {
        OccurrenceOutlook outlook() {
            return new OccurrenceOutlook(plan, asked.first(now), asked.last(now), now, language);
        }
    }

    private Uni<List<OccurrenceView>> collect(
            Mutiny.Session session, Reading reading, Place place, int most, List<OccurrenceView> found) {
        OccurrenceOutlook outlook = reading.outlook();
        Expectation expectation = Expectation.between(
                reading.plan(),
                reading.now(),
                reading.asked().first(reading.now()),
                reading.asked().last(reading.now()));
        return units(session, reading, place)
                .chain(units -> visits.read(session, reading.plan(), expectation, units, reading.now())
                        .chain(knowledge -> {
                            units.stream()
                                    .flatMap(unit -> outlook.at(unit.unit(), knowledge).stream())
                                    .filter(place::isBefore)
                                    .forEach(found::add);
                            return found.size() >= most || units.size() < UNITS_A_BATCH
                                    ? Uni.createFrom().item(found)
                                    : collect(session, reading, after(units), most, found);
                        }));
    }

    private static Place after(List<Candidate> units) {
        return new Place(units.getLast().unit().id(), null);
    }

    private Uni<List<Candidate>> units(Mutiny.Session session, Reading reading, Place place) {
        return targets.next(
                session,
                reading.plan(),
                new TargetRepository.Which(
                        reading.asked().unit(), place.unit(), place.original() != null, UNITS_A_BATCH, false),
                reading.scope(),
                reading.now());
    }

    private static Page<OccurrenceView> page(List<OccurrenceView> found, int limit, int query) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<OccurrenceView> items = List.copyOf(found.subList(0, limit));
        OccurrenceView last = items.getLast();
        return new Page<>(items, new Cursor(last.original().toString(), last.unitId(), query).encode());
    }

    /** The intervals of an adaptive plan at units within {@code scope}; a plan that does not adapt has none. */
    Uni<Page<IntervalView>> intervals(
            UUID id, @Nullable String unit, Language language, Scope scope, PageRequest page) {
        int query = Objects.hash(id, unit);
        if (page.sort != null) {
            throw new Malformed("This list has one order.");
        }
        UUID after = page.cursor == null
                ? BEFORE_ALL
                : Cursor.decode(page.cursor, query).id();
        var which = new TargetRepository.Which(unit, after, false, page.limit + 1, false);
        return work.read(session -> plans.require(session, id, scope)
                .chain(plan -> targets.next(session, plan, which, scope, clock.instant())
                        .chain(units -> visits.reasons(session, plan, units, clock.instant())
                                .map(reasons -> intervals(units, reasons, language, page.limit, query)))));
    }

    private static Page<IntervalView> intervals(
            List<Candidate> units,
            java.util.Map<UUID, IntervalReason> reasons,
            Language language,
            int limit,
            int query) {
        List<IntervalView> views = new ArrayList<>();
        for (Candidate candidate : units) {
            IntervalReason reason = reasons.get(candidate.unit().id());
            if (reason != null && views.size() < limit) {
                views.add(IntervalView.of(candidate.unit(), reason, reason.sentence(language)));
            }
        }
        boolean more = units.size() > limit && views.size() == limit;
        return new Page<>(views, more ? new Cursor("", views.getLast().unitId(), query).encode() : null);
    }
}
