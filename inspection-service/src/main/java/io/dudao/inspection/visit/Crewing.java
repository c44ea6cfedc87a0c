package io.dudao.inspection.visit;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.trail.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to make a visit.
 *
 * @param inspectors codes, the leading one first; none: nobody yet
 * @param force whether he makes it even where his day is full
 * @param reason why it is forced
 */
public record Crewing(
        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = NewUnit.CODE) String> inspectors,
        @Nullable Boolean force,
        @Nullable @Size(min = 1, max = 500) @Printable String reason) {

    /** @throws RuleBroken {@code forcing-needs-a-reason} */
    boolean isForced() {
        if (Boolean.TRUE.equals(force) && reason == null) {
            throw new RuleBroken("forcing-needs-a-reason", "Say why the day of an inspector is to be overfilled.");
        }
        return Boolean.TRUE.equals(force);
    }

    List<Change> forcing() {
        return isForced() ? List.of(new Change("forced", null, reason)) : List.of();
    }
}
