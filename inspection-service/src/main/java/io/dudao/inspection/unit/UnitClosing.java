package io.dudao.inspection.unit;

import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit closes.
 *
 * @param closedOn the last local date on which it served customers; absent: today
 * @param reason why, up to 500 characters
 */
public record UnitClosing(
        @Nullable LocalDate closedOn,
        @Nullable @Size(max = 500) @Printable String reason) {}
