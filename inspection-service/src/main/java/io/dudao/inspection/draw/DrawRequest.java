package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.sampling.SampleSize.Rule;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.inspection.unit.Tags;
import io.dudao.kit.time.CalendarRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a draw.
 *
 * @param regions 1 to 20 paths, each with everything below; only open units are drawn
 * @param category only units of this peer group
 * @param tags only units that have all of these; absent: any
 * @param units how many, 1 to 2000; absent: {@code sampleSize} says it
 * @param sampleSize the rule by which the number follows from the number of candidates
 * @param kind why and by whom the visits are done; a self check is not drawn
 * @param checklist code of the checklist
 * @param inspectorsPerVisit 2 to 5; absent: 2
 * @param inspectors only these are sent; absent: third parties for a third-party visit, else all
 * @param minutesPerVisit for which an inspector is busy, 15 to 480; absent: 120
 * @param coolDownDays units visited within as many days are left out, and for each unit the inspectors who were there; 0 to 3650,
 *     absent: 90
 * @param weights strengths of what makes a unit likelier, absent: 1 each
 * @param strataDepth segments of the region path that make a stratum, 0 (one) to 10 (the whole path); absent: 10
 * @param everyStratum whether every stratum gives one unit or more; absent: no
 * @param allocateBy what the share of a stratum is measured by; absent: its size
 * @param seed a 64-bit number as text; absent: chosen by the system
 * @param announced whether the units are told beforehand; absent: no
 * @param partial whether visits for which nobody can be sent are left out instead of refusing the draw; absent: no
 * @param commit whether only list and seed are fixed and their hashes published, to be revealed later; absent: no
 */
public record DrawRequest(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = RegionPath.SYNTAX) String> regions,

        @Nullable @Size(max = 100) @Printable String category,
        @Nullable @Size(max = Tags.MOST) List<@NotNull @Pattern(regexp = Tags.SYNTAX) String> tags,

        @Nullable @Min(1) @Max(2000) Integer units,
        @Nullable @Valid Rule sampleSize,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @NotNull @Valid Window window,
        @Nullable @Min(2) @Max(5) Integer inspectorsPerVisit,
        @Nullable InspectorKind inspectors,
        @Nullable @Min(15) @Max(480) Integer minutesPerVisit,
        @Nullable @Min(0) @Max(3650) Integer coolDownDays,
        @Nullable @Valid Weights weights,
        @Nullable @Min(0) @Max(10) Integer strataDepth,
        @Nullable Boolean everyStratum,
        @Nullable AllocateBy allocateBy,
        @Nullable @Pattern(regexp = "-?[0-9]{1,19}") String seed,
        @Nullable Boolean announced,
        @Nullable Boolean partial,
        @Nullable Boolean commit) {

    /**
     * When the visits are in time.
     *
     * @param graceEnd until when they may still be made, late; absent: end
     */
    public record Window(
            @NotNull @CalendarRange Instant start,
            @NotNull @CalendarRange Instant end,
            @Nullable @CalendarRange Instant graceEnd) {}

    /** Strengths from 0 (none) to 3: of the residual risk, of a low last score, of the days since the last visit; absent: 1. */
    public record Weights(
            @Nullable @DecimalMin("0") @DecimalMax("3") @Digits(integer = 1, fraction = 2)
            BigDecimal risk,

            @Nullable @DecimalMin("0") @DecimalMax("3") @Digits(integer = 1, fraction = 2)
            BigDecimal score,

            @Nullable @DecimalMin("0") @DecimalMax("3") @Digits(integer = 1, fraction = 2)
            BigDecimal days) {}
}
