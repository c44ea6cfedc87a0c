package io.dudao.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector found for one item. Rows with nothing but an item are old ones that mean "not applicable".
 *
 * @param item code of the item
 * @param points 0 to the item's best, given by the inspector or following from the value; null: not applicable or not scored
 * @param notApplicable whether the item does not apply
 * @param value what was found; null for items that are answered with points
 * @param note what the inspector says of it
 * @param correctiveAction what was agreed on the spot to correct it
 * @param attachments content hashes of evidence
 * @param recordedAt when it was answered
 * @param latitude where, degrees −90 to 90
 * @param longitude where, degrees −180 to 180
 */
public record Answer(
        String item,
        @Nullable BigDecimal points,
        @JsonInclude(Include.NON_DEFAULT) boolean notApplicable,
        @JsonInclude(Include.NON_NULL) @Nullable AnswerValue value,
        @JsonInclude(Include.NON_NULL) @Nullable String note,
        @JsonInclude(Include.NON_NULL) @Nullable String correctiveAction,
        @JsonInclude(Include.NON_EMPTY) List<String> attachments,
        @JsonInclude(Include.NON_NULL) @Nullable Instant recordedAt,
        @JsonInclude(Include.NON_NULL) @Nullable Double latitude,
        @JsonInclude(Include.NON_NULL) @Nullable Double longitude) {
    /** The syntax of content hashes: SHA-256, hex in lower case. */
    public static final String HASH = "[0-9a-f]{64}";

    public Answer {
        notApplicable = notApplicable || (points == null && value == null);
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The inspector gives points. */
    public static Answer points(String item, BigDecimal points) {
        return new Answer(item, points, false, null, null, null, List.of(), null, null, null);
    }

    /** The item does not apply. */
    public static Answer notApplicable(String item) {
        return new Answer(item, null, true, null, null, null, List.of(), null, null, null);
    }

    /** Something was found. */
    public static Answer value(String item, AnswerValue value) {
        return new Answer(item, null, false, value, null, null, List.of(), null, null, null);
    }

    /** All content hashes: of evidence and of what was found. */
    public List<String> hashes() {
        List<String> hashes = new ArrayList<>(attachments);
        if (value != null && value.attachments() != null) {
            hashes.addAll(value.attachments());
        }
        return hashes;
    }

    /** This answer with its evidence, and what {@code other} says of the item. */
    Answer judgedAs(Answer other) {
        return new Answer(
                item,
                other.points,
                other.notApplicable,
                other.value,
                note,
                correctiveAction,
                attachments,
                recordedAt,
                latitude,
                longitude);
    }

    /** This answer worth {@code points}. */
    Answer worth(@Nullable BigDecimal worth) {
        return new Answer(
                item,
                worth,
                notApplicable,
                value,
                note,
                correctiveAction,
                attachments,
                recordedAt,
                latitude,
                longitude);
    }
}
