package io.dudao.inspection.inspection;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of another system, with its official score.
 *
 * @param externalId the id that the importer chooses for it
 * @param unit code of the unit
 * @param checklist code of the checklist; its latest version is pinned
 * @param completedAt when it was completed; or {@code completedOn}
 * @param completedOn local date of the unit: noon there
 * @param score 0 to 100; absent: none is known
 */
public record ImportedInspection(
        @NotNull @Size(max = 100) @Printable String externalId,
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @Nullable Instant completedAt,
        @Nullable LocalDate completedOn,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal score) {}
