package io.dudao.inspection.appeal;

import io.dudao.inspection.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a member of the panel decides.
 *
 * @param votes one on every item of the appeal
 */
public record Ballot(@NotEmpty @Valid @Size(max = 200) List<@NotNull Vote> votes) {

    /**
     * On one item.
     *
     * @param item code of the checklist's item
     * @param grant whether the unit is right
     */
    public record Vote(
            @NotNull @Size(max = 64) @Printable String item,
            @NotNull Boolean grant,
            @NotNull @Size(max = 2000) @Printable String reason) {}

    /** The codes of the items, as sent. */
    List<String> codes() {
        return votes.stream().map(Vote::item).toList();
    }
}
