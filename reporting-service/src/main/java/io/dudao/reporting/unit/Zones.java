package io.dudao.reporting.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The time zone that decides a unit's local dates. */
@ApplicationScoped
public class Zones {
    private final ZoneId ofOrganisation;

    Zones(@ConfigProperty(name = "dudao.time-zone") ZoneId ofOrganisation) {
        this.ofOrganisation = ofOrganisation;
    }

    /** The zone of that name; the organisation's if it is absent or names none. */
    public ZoneId named(@Nullable String name) {
        if (name == null) {
            return ofOrganisation;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ofOrganisation;
        }
    }
}
