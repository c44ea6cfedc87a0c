package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector noticed beside the failed items.
 *
 * @param item code of the checklist's item that it is about; absent: none
 * @param text what was noticed
 * @param attachments SHA-256 hashes
 * @param pointedOutTo who at the unit was shown it, in words
 */
public record ExtraFinding(
        @NotNull Kind kind,
        @Nullable @Size(max = 64) @Printable String item,
        @NotNull @Size(max = 500) @Printable String text,
        @Nullable @Size(max = 2000) @Printable String note,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Answer.HASH) String> attachments,

        @Nullable @Size(max = 200) @Printable String pointedOutTo) {

    /** A weakness that no item covers, or something done well. */
    public enum Kind {
        OBSERVATION,
        GOOD_PRACTICE
    }

    Severity severity() {
        return switch (kind) {
            case OBSERVATION -> Severity.OBSERVATION;
            case GOOD_PRACTICE -> Severity.GOOD_PRACTICE;
        };
    }

    Remarks remarks() {
        return new Remarks(note, attachments == null ? List.of() : attachments, pointedOutTo);
    }
}
