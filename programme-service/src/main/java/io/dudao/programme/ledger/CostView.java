package io.dudao.programme.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cost as callers read it. */
public record CostView(
        UUID id,
        @Nullable String externalId,
        UUID unitId,
        String unit,
        LocalDate onDate,
        String category,
        BigDecimal amount) {

    static CostView of(Cost cost, String unit) {
        return new CostView(
                cost.id(), cost.externalId(), cost.unitId(), unit, cost.onDate(), cost.category(), cost.amount());
    }
}
