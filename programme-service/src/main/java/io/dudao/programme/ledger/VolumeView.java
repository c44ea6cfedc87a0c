package io.dudao.programme.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service volume as callers read it. */
public record VolumeView(
        UUID id,
        @Nullable String externalId,
        UUID unitId,
        String unit,
        LocalDate onDate,
        String service,
        BigDecimal count) {

    static VolumeView of(Volume volume, String unit) {
        return new VolumeView(
                volume.id(),
                volume.externalId(),
                volume.unitId(),
                unit,
                volume.onDate(),
                volume.service(),
                volume.count());
    }
}
