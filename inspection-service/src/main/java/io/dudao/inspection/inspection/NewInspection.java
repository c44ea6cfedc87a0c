package io.dudao.inspection.inspection;

import io.dudao.inspection.unit.NewUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completed inspection as an inspector sends it.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist
 * @param checklistVersion the version to pin; absent: the latest
 * @param completedAt at most five minutes from now
 * @param answers one for every item that is shown and not optional
 */
public record NewInspection(
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @Nullable @Min(1) Integer checklistVersion,
        @NotNull Kind kind,
        @NotNull Instant completedAt,

        @NotNull @Valid @Size(min = 1, max = 10_000) List<@NotNull AnswerContent> answers) {}
