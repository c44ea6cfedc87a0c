package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a failed item demands.
 *
 * @param note the inspector writes a note
 * @param photo the inspector attaches evidence
 * @param correctiveAction the inspector writes what was agreed to correct it
 * @param course code of the training course that the staff concerned need; null: none
 */
public record OnFailure(
        boolean note,
        boolean photo,
        boolean correctiveAction,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        String course) {}
