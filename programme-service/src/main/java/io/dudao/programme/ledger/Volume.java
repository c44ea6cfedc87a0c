package io.dudao.programme.ledger;

import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** How much service a unit gave on a day. */
@Entity
public class Volume extends Entry {
    private String service;
    private BigDecimal count;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Volume() {}

    /** @param count more than 0, at most three decimals */
    Volume(Place place, String service, BigDecimal count) {
        super(place);
        this.service = service;
        this.count = count;
    }

    @Override
    boolean saysTheSameAs(Entry other) {
        return super.saysTheSameAs(other)
                && other instanceof Volume volume
                && service.equals(volume.service)
                && count.compareTo(volume.count) == 0;
    }

    /** The kind of service, such as {@code counter}. */
    public String service() {
        return service;
    }

    /** Services given; a fraction where one is weighted. */
    public BigDecimal count() {
        return count;
    }
}
