package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with checklists. They are reference data: everybody who works here sees all of them. */
@ApplicationScoped
public class ChecklistService {
    private final Work work;
    private final ChecklistRepository checklists;
    private final Clock clock;

    ChecklistService(Work work, ChecklistRepository checklists, Clock clock) {
        this.work = work;
        this.checklists = checklists;
        this.clock = clock;
    }

    Uni<Page<ChecklistView>> list(
            @Nullable String code, @Nullable ChecklistStatus status, Language language, PageRequest page) {
        return work.read(session -> checklists
                .list(session, code, status, page)
                .map(found -> found.map(checklist -> ChecklistView.summary(checklist, language))));
    }

    Uni<ChecklistView> get(UUID id, Language language) {
        return work.read(
                session -> checklists.require(session, id).map(checklist -> ChecklistView.of(checklist, language)));
    }

    /** Writes the first or next version; fails {@code already-exists} if another is written at the same time. */
    Uni<ChecklistView> write(ChecklistContent content, Language language) {
        return work.once(
                content,
                ChecklistView.class,
                session -> checklists
                        .latest(session, List.of(content.code()))
                        .map(latest -> next(content, latest.get(content.code())))
                        .call(checklist -> checklists.add(session, checklist))
                        .map(checklist -> ChecklistView.of(checklist, language)));
    }

    private Checklist next(ChecklistContent content, @Nullable Checklist latest) {
        int number = latest == null ? 1 : latest.number() + 1;
        return Checklist.write(Ids.next(), content, number, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
