package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Scores sample answers to a version or a draft, and stores nothing but the answer to a repeat. */
@ApplicationScoped
public class DryRun {
    private final Work work;
    private final ChecklistRepository checklists;
    private final Clock clock;

    DryRun(Work work, ChecklistRepository checklists, Clock clock) {
        this.work = work;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** What {@code contents} come to; what is missing leaves the score. Fails as {@link AnswerSheet#partial} does. */
    public Uni<DryRunView> score(UUID checklist, List<AnswerContent> contents) {
        List<Answer> answers = AnswerContent.answers(contents, clock.instant());
        return work.once(
                new Trying(checklist, contents),
                DryRunView.class,
                session -> checklists
                        .require(session, checklist)
                        .map(found -> AnswerSheet.partial(found, answers))
                        .map(sheet -> DryRunView.of(sheet, Scoring.assess(sheet))));
    }

    private record Trying(UUID checklist, List<AnswerContent> answers) {}
}
