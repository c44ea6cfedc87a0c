package io.dudao.inspection.finding;

import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding of another system.
 *
 * @param externalId the id that the importer chooses for it
 * @param inspection the id that the importer chose for the inspection
 * @param item the failed item as text
 * @param correctedOn local date of the correction; absent: not recorded
 */
public record ImportedFinding(
        @NotNull @Size(max = 100) @Printable String externalId,
        @NotNull @Size(max = 100) @Printable String inspection,
        @NotNull @Size(max = 500) @Printable String item,
        @Nullable LocalDate correctedOn) {}
