package io.dudao.inspection.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for at a unit now.
 *
 * @param slots all occurrences of the time that is looked at, those that do not take place included
 * @param chosen those of which there shall be a visit
 * @param reason why an adaptive interval chose; null: the rule did
 */
record Expected(
        List<Slot> slots, List<Slot> chosen, @Nullable IntervalReason reason) {
    static final Expected NOTHING = new Expected(List.of(), List.of(), null);

    /** Every occurrence that takes place. */
    static Expected asRuled(List<Slot> slots) {
        return new Expected(slots, slots.stream().filter(Slot::takesPlace).toList(), null);
    }
}
