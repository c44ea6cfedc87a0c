package io.dudao.inspection.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.inspection.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a visit as they stand. No score and no verdict.
 *
 * @param checklistVersion the pinned version; null before check-in
 * @param answers one for each answered item
 * @param late what came after the visit was submitted and counts for nothing
 */
public record SheetView(UUID visit, @Nullable Integer checklistVersion, List<ItemView> answers, List<AnswerView> late) {

    /**
     * The answer to an item.
     *
     * @param current the one that counts; one side of a conflict, if there is one
     * @param replaced those that it replaced, oldest first; left out unless asked for
     */
    public record ItemView(
            String item,
            boolean inConflict,
            AnswerView current,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<AnswerView> replaced) {}

    /**
     * An answer with where it came from.
     *
     * @param answeredAt by the phone's clock
     * @param inspector code of who gave it; null: the unit itself
     */
    public record AnswerView(
            UUID id,
            Answer answer,
            Instant answeredAt,
            String device,
            @Nullable String inspector,
            List<UUID> replaces) {}

    /**
     * Answers to an item that contradict each other.
     *
     * @param fields in which they differ, the values in the order of {@code sides}
     */
    public record ConflictView(String item, List<AnswerView> sides, List<AnswerFields.Difference> fields) {}

    /** All conflicts of a visit. */
    public record Conflicts(UUID visit, List<ConflictView> conflicts) {}

    static SheetView of(VisitSheet sheet, @Nullable String item, boolean history) {
        Map<UUID, String> codes = codes(sheet.dossier());
        List<ItemView> views = new ArrayList<>();
        for (AnsweredItem answered : sheet.book().items().values()) {
            if (item == null || item.equals(answered.item())) {
                views.add(new ItemView(
                        answered.item(),
                        answered.isInConflict(),
                        view(answered.current(), codes),
                        history ? views(answered.replaced(), codes) : null));
            }
        }
        Visit visit = sheet.dossier().visit();
        return new SheetView(visit.id(), visit.checklistVersion(), views, views(sheet.late(), codes));
    }

    static Conflicts conflictsOf(VisitSheet sheet) {
        Map<UUID, String> codes = codes(sheet.dossier());
        List<ConflictView> views = new ArrayList<>();
        for (AnsweredItem item : sheet.book().conflicts()) {
            List<Answer> contents =
                    item.standing().stream().map(VisitAnswer::content).toList();
            views.add(new ConflictView(item.item(), views(item.standing(), codes), AnswerFields.differences(contents)));
        }
        return new Conflicts(sheet.dossier().visit().id(), views);
    }

    private static List<AnswerView> views(List<VisitAnswer> answers, Map<UUID, String> codes) {
        return answers.stream().map(answer -> view(answer, codes)).toList();
    }

    private static AnswerView view(VisitAnswer answer, Map<UUID, String> codes) {
        return new AnswerView(
                answer.id(),
                answer.content(),
                answer.answeredAt(),
                answer.device(),
                answer.answeredBy() == null ? null : codes.get(answer.answeredBy()),
                answer.parents());
    }

    private static Map<UUID, String> codes(Dossier dossier) {
        Map<UUID, String> codes = new HashMap<>();
        dossier.inspectors()
                .forEach(assigned -> codes.put(
                        assigned.inspector().id(), assigned.inspector().code()));
        return codes;
    }
}
