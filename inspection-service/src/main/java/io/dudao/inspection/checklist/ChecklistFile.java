package io.dudao.inspection.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A checklist as a file: what one installation exports another imports.
 *
 * @param format {@value #FORMAT}
 * @param formatVersion {@value #VERSION}
 */
public record ChecklistFile(
        @NotNull @Pattern(regexp = FORMAT) String format,

        @NotNull @Min(VERSION) @Max(VERSION) Integer formatVersion,

        @NotNull @Valid ChecklistContent checklist) {
    static final String FORMAT = "dudao-checklist";
    static final int VERSION = 1;

    static ChecklistFile of(Checklist checklist) {
        return new ChecklistFile(FORMAT, VERSION, ChecklistContent.of(checklist));
    }
}
