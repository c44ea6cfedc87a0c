package io.dudao.inspection.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.inspection.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as callers see it; lists leave out its items. Who inspected and who sits on the panel is not said.
 *
 * @param unit code of the unit
 * @param panelSize members who have to judge it
 * @param votesCast members who have voted so far; null in lists
 * @param appealedItems what the unit asks for; null in lists
 */
public record AppealView(
        UUID id,
        UUID inspectionId,
        UUID unitId,
        @Nullable String unit,
        String statement,
        AppealStatus status,
        @Nullable Outcome outcome,
        int panelSize,
        Instant lodgedAt,
        @Nullable Instant closedAt,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer votesCast,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Item> appealedItems) {

    /**
     * One item.
     *
     * @param recorded the answer of the inspection now
     * @param requested the answer asked for
     * @param knownDeviation the accepted deviation that was known at the inspection; null: none
     * @param granted whether the unit was right; null before the decision
     * @param reasons what the members say, once all have voted
     */
    public record Item(
            String item,
            @Nullable Answer recorded,
            Answer requested,
            String argument,
            List<String> attachments,
            @Nullable UUID knownDeviation,
            @Nullable Boolean granted,
            List<Reason> reasons) {}

    /** What a member of the panel says of an item. */
    public record Reason(boolean granted, String reason) {}

    static AppealView summary(Appeal appeal, @Nullable String unit) {
        return view(appeal, unit, null, null);
    }

    static AppealView of(Appeal appeal, @Nullable String unit, int votes, List<Item> items) {
        return view(appeal, unit, votes, items);
    }

    private static AppealView view(
            Appeal appeal, @Nullable String unit, @Nullable Integer votes, @Nullable List<Item> items) {
        return new AppealView(
                appeal.id(),
                appeal.inspectionId(),
                appeal.unitId(),
                unit,
                appeal.statement(),
                appeal.status(),
                appeal.outcome(),
                appeal.panelSize(),
                appeal.lodgedAt(),
                appeal.closedAt(),
                appeal.revision(),
                votes,
                items);
    }
}
