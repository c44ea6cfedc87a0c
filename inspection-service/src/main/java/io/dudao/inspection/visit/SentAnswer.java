package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.AnswerContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a phone sends it.
 *
 * @param id made by the phone; the same id is the same answer for ever
 * @param answer what was found, and when by the phone's clock
 * @param device the id that the phone gave itself
 * @param basedOn the answer to the item that the phone knew when this one was given; absent: none
 * @param resolves answers in conflict, in the place of which this one stands
 * @param checklistVersion the version that the phone shows; absent: the visit's
 */
public record SentAnswer(
        @NotNull UUID id,
        @NotNull @Valid AnswerContent answer,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String device,
        @Nullable UUID basedOn,
        @Nullable @Size(max = 10) List<@NotNull UUID> resolves,
        @Nullable Integer checklistVersion) {

    /** The answers that this one replaces, each once. */
    List<UUID> parents() {
        List<UUID> parents = new ArrayList<>();
        if (basedOn != null) {
            parents.add(basedOn);
        }
        if (resolves != null) {
            parents.addAll(resolves);
        }
        return parents.stream().distinct().sorted().toList();
    }
}
