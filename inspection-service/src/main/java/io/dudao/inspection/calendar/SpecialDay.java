package io.dudao.inspection.calendar;

import io.dudao.inspection.text.Printable;
import io.dudao.kit.time.CalendarRange;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that is not as its weekday says.
 *
 * @param name what people call it, up to 100 characters
 */
public record SpecialDay(
        @NotNull @CalendarRange LocalDate date,
        @NotNull DayKind kind,
        @NotNull @Size(max = 100) @Printable String name) {}
