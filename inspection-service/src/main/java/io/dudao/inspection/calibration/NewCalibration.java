package io.dudao.inspection.calibration;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calibration to be opened.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist
 * @param checklistVersion absent: that of the inspection, else the latest published one
 * @param inspection the inspection of the unit whose evidence they look at; absent: they look at the unit
 * @param inspectors codes of 2 to 20 active inspectors
 */
public record NewCalibration(
        @NotNull @Size(max = 200) @Printable String title,
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @Nullable @Min(1) Integer checklistVersion,
        @Nullable UUID inspection,

        @NotNull @Size(min = 2, max = 20) List<@NotNull @Pattern(regexp = NewUnit.CODE) String> inspectors) {}
