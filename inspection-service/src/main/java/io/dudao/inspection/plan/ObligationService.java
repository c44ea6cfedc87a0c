package io.dudao.inspection.plan;

import io.dudao.inspection.plan.ObligationRepository.Filter;
import io.dudao.inspection.plan.ObligationRepository.Place;
import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which units should have been visited and were not, and which are due next. */
@ApplicationScoped
public class ObligationService {
    private final Work work;
    private final ObligationRepository obligations;
    private final Clock clock;

    ObligationService(Work work, ObligationRepository obligations, Clock clock) {
        this.work = work;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The most urgent first. */
    Uni<Page<ObligationView>> list(Filter filter, Scope scope, PageRequest page) {
        Place after = place(filter, page);
        return work.read(session -> obligations
                .list(session, filter, after, page.limit + 1, scope, clock.instant())
                .map(found -> page(found, page.limit, filter.hashCode())));
    }

    private static @Nullable Place place(Filter filter, PageRequest page) {
        if (page.sort != null) {
            throw new Malformed("This list has one order: the most urgent first.");
        }
        if (page.cursor == null) {
            return null;
        }
        Cursor cursor = Cursor.decode(page.cursor, filter.hashCode());
        String[] value = cursor.value().split(" ", 2);
        return new Place(LocalDate.parse(value[0]), cursor.id(), UUID.fromString(value[1]));
    }

    private static Page<ObligationView> page(List<ObligationView> found, int limit, int query) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        ObligationView last = found.get(limit - 1);
        String value = last.dueOn() + " " + last.planId();
        return new Page<>(found.subList(0, limit), new Cursor(value, last.unitId(), query).encode());
    }
}
