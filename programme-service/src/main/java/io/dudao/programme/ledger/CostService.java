package io.dudao.programme.ledger;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.messaging.ProgrammeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done with costs. */
@ApplicationScoped
public class CostService {
    private final Work work;
    private final Ledger ledger;
    private final EntryRepository entries;
    private final ProgrammeEvents events;

    CostService(Work work, Ledger ledger, EntryRepository entries, ProgrammeEvents events) {
        this.work = work;
        this.ledger = ledger;
        this.entries = entries;
        this.events = events;
    }

    /**
     * A cost to record.
     *
     * @param amount in the organisation's currency, 0 to 10¹², at most two decimals
     */
    public record NewCost(
            @Size(min = 1, max = 200) @PlainText @Nullable String externalId,
            @NotBlank @Size(max = 64) @PlainText String unit,
            @NotNull @CalendarRange LocalDate onDate,
            @NotBlank @Size(max = 100) @PlainText String category,

            @NotNull @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 2)
            BigDecimal amount)
            implements NewEntry {}

    /** Records a cost; fails {@code already-exists} for an externalId that is taken. */
    public Uni<CostView> record(NewCost command, Scope scope) {
        return work.once(
                command,
                CostView.class,
                session -> ledger.record(session, command, scope, CostService::make)
                        .call(cost -> events.costsRecorded(session, List.of(cost)))
                        .map(cost -> CostView.of(cost, command.unit())));
    }

    /** Records costs, each judged by itself. */
    public Uni<BatchAnswer> recordAll(List<BatchItems.Read<NewCost>> items, Scope scope) {
        return ledger.recordAll(items, scope, Cost.class, CostService::make, events::costsRecorded);
    }

    Uni<Page<CostView>> list(EntryRepository.Filter filter, Scope scope, PageRequest page) {
        return work.read(session -> entries.costs(session, filter, scope, page)
                .chain(found -> ledger.unitsOf(session, found.items())
                        .map(units -> found.map(cost -> CostView.of(
                                cost,
                                Objects.requireNonNull(units.get(cost.unitId())).code())))));
    }

    private static Cost make(NewCost command, Entry.Place place) {
        return new Cost(place, command.category(), command.amount());
    }
}
