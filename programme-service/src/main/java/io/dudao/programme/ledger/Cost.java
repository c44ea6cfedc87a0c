package io.dudao.programme.ledger;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What serving customers cost a unit on a day, in the organisation's currency. */
@Entity
public class Cost extends Entry {
    private String category;
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Cost() {}

    /** @param amount 0 or more, at most two decimals */
    Cost(Place place, String category, BigDecimal amount) {
        super(place);
        this.category = category;
        this.amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    @Override
    boolean saysTheSameAs(Entry other) {
        return super.saysTheSameAs(other)
                && other instanceof Cost cost
                && category.equals(cost.category)
                && amount.compareTo(cost.amount) == 0;
    }

    /** What it was spent on, such as {@code labour}. */
    public String category() {
        return category;
    }

    public BigDecimal amount() {
        return amount;
    }
}
