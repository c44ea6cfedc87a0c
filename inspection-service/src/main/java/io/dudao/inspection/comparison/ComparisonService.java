package io.dudao.inspection.comparison;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Comparing what both sides find. */
@ApplicationScoped
public class ComparisonService {
    private final Work work;
    private final ComparisonRepository comparisons;

    ComparisonService(Work work, ComparisonRepository comparisons) {
        this.work = work;
        this.comparisons = comparisons;
    }

    /** Both sides' scores of each unit within {@code scope} that third parties have inspected, by its code. */
    public Uni<Page<UnitComparison>> units(ComparisonFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> comparisons.units(session, filter, scope, page));
    }

    /** How often both sides fail each item, over the units within {@code scope}, by its code. */
    public Uni<Page<ItemComparison>> items(ComparisonFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> comparisons.items(session, filter, scope, page));
    }
}
