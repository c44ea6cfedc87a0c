package io.dudao.reporting.scorecard;

import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.reporting.period.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller asks about: one unit or one region, in a period. */
public class Selection {
    /** A region's path: the root or names joined by slashes. */
    static final String REGION = "/|(/[^/\\p{Cntrl}]+)+";

    /** Text that the database takes. */
    static final String PRINTABLE = "[^\\p{Cntrl}]*";

    @QueryParam("unit")
    @Parameter(description = "The unit's code; or give region")
    @Size(min = 1, max = 100)
    @Pattern(regexp = PRINTABLE)
    public @Nullable String unit;

    @QueryParam("region")
    @Parameter(description = "The region's path, with everything below it; / is the organisation")
    @Size(max = 500)
    @Pattern(regexp = REGION)
    public @Nullable String region;

    @QueryParam("period")
    @Parameter(description = "2017, 2017-Q3, 2017-08, 2017-W31 (ISO week) or 2017-08-14", required = true)
    public @Nullable String period;

    /** The period asked for. */
    Period period() {
        return periodOf(period);
    }

    /** Refuses both or neither. */
    void requireOneSubject() {
        if ((unit == null) == (region == null)) {
            throw new RuleBroken("one-of-unit-and-region", "Give either a unit or a region.");
        }
    }

    static Period periodOf(@Nullable String text) {
        if (text == null) {
            throw new Malformed("Give a period such as 2017, 2017-Q3, 2017-08, 2017-W31 or 2017-08-14.");
        }
        return Period.parse(text)
                .orElseThrow(
                        () -> new Malformed("The period is none of 2017, 2017-Q3, 2017-08, 2017-W31 and 2017-08-14."));
    }
}
