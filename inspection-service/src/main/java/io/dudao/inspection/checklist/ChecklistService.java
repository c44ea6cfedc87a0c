package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reading checklists. They are reference data: everybody who works here sees all that were published; drafts are the
 * business of those who write them.
 */
@ApplicationScoped
public class ChecklistService {
    private final Work work;
    private final ChecklistRepository checklists;
    private final ChecklistComparison comparison;

    ChecklistService(Work work, ChecklistRepository checklists, ChecklistComparison comparison) {
        this.work = work;
        this.checklists = checklists;
        this.comparison = comparison;
    }

    Uni<Page<ChecklistView>> list(
            @Nullable String code,
            @Nullable ChecklistStatus status,
            boolean seesDrafts,
            Language language,
            PageRequest page) {
        return work.read(session -> checklists
                .list(session, code, status, seesDrafts, page)
                .map(found -> found.map(checklist -> ChecklistView.summary(checklist, language))));
    }

    Uni<ChecklistView> get(UUID id, boolean seesDrafts, Language language) {
        return work.read(session -> checklists
                .require(session, id)
                .invoke(checklist -> requireVisible(checklist, seesDrafts))
                .map(checklist -> ChecklistView.of(checklist, language)));
    }

    private static void requireVisible(Checklist checklist, boolean seesDrafts) {
        if (!seesDrafts && checklist.status() == ChecklistStatus.DRAFT) {
            throw new NotFound("checklist " + checklist.id());
        }
    }

    /** The checklist as a file that can be imported elsewhere. */
    Uni<ChecklistFile> export(UUID id) {
        return work.read(session -> checklists.require(session, id).map(ChecklistFile::of));
    }

    /** How {@code to} differs from {@code id}. */
    Uni<ChecklistDifference> differences(UUID id, UUID to) {
        return work.read(session -> checklists
                .require(session, id)
                .chain(from -> checklists.require(session, to).map(other -> comparison.between(from, other))));
    }
}
