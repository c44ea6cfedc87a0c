package io.dudao.programme.ledger;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored entries. */
@ApplicationScoped
class EntryRepository {
    /** Which entries to list; what is null does not matter. {@code kind} is a category or a service. */
    record Filter(
            @Nullable String unit,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind) {}

    <E extends Entry> Uni<List<E>> byExternalIds(Mutiny.Session session, Class<E> type, List<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery("from " + type.getSimpleName() + " e where e.externalId in (:ids)", type)
                        .setParameter("ids", externalIds)
                        .getResultList();
    }

    Uni<Page<Cost>> costs(Mutiny.Session session, Filter filter, Scope scope, PageRequest page) {
        return entries(Cost.class, filter, scope)
                .filter("e.category = :category", "category", filter.kind())
                .sortable(SortField.ofDecimal("amount", Cost::amount))
                .fetch(session, page);
    }

    Uni<Page<Volume>> volumes(Mutiny.Session session, Filter filter, Scope scope, PageRequest page) {
        return entries(Volume.class, filter, scope)
                .filter("e.service = :service", "service", filter.kind())
                .sortable(SortField.ofDecimal("count", Volume::count))
                .fetch(session, page);
    }

    private static <E extends Entry> KeysetQuery<E> entries(Class<E> type, Filter filter, Scope scope) {
        return KeysetQuery.of(type, Entry::id)
                .within("e.unitId", scope)
                .inRegion("e.unitId", filter.region())
                .filter("e.unitId in (select u.id from UnitCopy u where u.code = :unit)", "unit", filter.unit())
                .filter("e.onDate >= :from", "from", filter.from())
                .filter("e.onDate <= :to", "to", filter.to())
                .sortable(SortField.ofDate("onDate", Entry::onDate));
    }
}
