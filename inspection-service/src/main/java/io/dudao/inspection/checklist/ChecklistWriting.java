package io.dudao.inspection.checklist;

import io.dudao.inspection.messaging.ChecklistEvents;
import io.dudao.inspection.text.Language;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writing checklists: drafts, published versions, withdrawal. */
@ApplicationScoped
public class ChecklistWriting {
    /** So many changed fields of a draft does the trail name. */
    private static final int TOLD = 500;

    private final Work work;
    private final ChecklistRepository checklists;
    private final ChecklistComparison comparison;
    private final GoodPractices goodPractices;
    private final ChecklistEvents events;
    private final Trail trail;
    private final Clock clock;

    ChecklistWriting(
            Work work,
            ChecklistRepository checklists,
            ChecklistComparison comparison,
            GoodPractices goodPractices,
            ChecklistEvents events,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.checklists = checklists;
        this.comparison = comparison;
        this.goodPractices = goodPractices;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Publishes the first or next version at once; fails {@code already-exists} if another is written at the same time, and
     * {@code unknown-attachment}.
     */
    Uni<ChecklistView> write(ChecklistContent content, Language language) {
        return work.once(
                content,
                ChecklistView.class,
                session -> nextNumber(session, content.code())
                        .map(number -> Checklist.write(Ids.next(), content, number, now()))
                        .call(checklist -> checklists.add(session, checklist))
                        .call(checklist -> published(session, checklist))
                        .map(checklist -> ChecklistView.of(checklist, language)));
    }

    /** Opens the draft of the next version; fails {@code draft-already-open}. */
    Uni<ChecklistView> draft(ChecklistContent content, Language language) {
        return work.once(
                content,
                ChecklistView.class,
                session -> checklists
                        .draft(session, content.code())
                        .invoke(ChecklistWriting::refuseOpen)
                        .map(none -> Checklist.draft(Ids.next(), content, now()))
                        .call(draft -> checklists.add(session, draft))
                        .call(draft -> trail.append(session, entry(draft, "drafted", List.of(status(null, draft)))))
                        .map(draft -> ChecklistView.of(draft, language)));
    }

    /** Says something else in a draft that the caller has read; fails {@code only-a-draft-can-change}. */
    Uni<ChecklistView> replace(UUID id, @Nullable String ifMatch, ChecklistContent content, Language language) {
        return work.write(session -> checklists
                .requireLocked(session, id)
                .invoke(draft -> EntityTags.require(ifMatch, draft.revision(), "checklist " + id))
                .call(draft -> replaced(session, draft, content))
                .map(draft -> ChecklistView.of(draft, language)));
    }

    private Uni<Void> replaced(Mutiny.Session session, Checklist draft, ChecklistContent content) {
        Checklist other = Checklist.draft(draft.id(), content, now());
        List<Change> changes = comparison.between(draft, other).changes(TOLD);
        draft.replace(content, now());
        return checklists.replace(session, draft).chain(() -> trail.append(session, entry(draft, "changed", changes)));
    }

    /** Makes a draft that the caller has read the next version; fails {@code only-a-draft-can-be-published}, {@code unknown-attachment}. */
    Uni<ChecklistView> publish(UUID id, @Nullable String ifMatch, Language language) {
        return work.once(
                new Publishing(id, ifMatch),
                ChecklistView.class,
                session -> checklists
                        .requireLocked(session, id)
                        .invoke(draft -> EntityTags.require(ifMatch, draft.revision(), "checklist " + id))
                        .call(draft -> nextNumber(session, draft.code()).invoke(next -> draft.publish(next, now())))
                        .call(checklist -> checklists.replace(session, checklist))
                        .call(checklist -> published(session, checklist))
                        .map(checklist -> ChecklistView.of(checklist, language)));
    }

    private record Publishing(UUID id, @Nullable String ifMatch) {}

    /** Keeps new inspections from starting on a version; fails {@code only-a-published-checklist-can-be-withdrawn}. */
    Uni<ChecklistView> withdraw(UUID id, Language language) {
        return work.once(
                id,
                ChecklistView.class,
                session -> checklists
                        .requireLocked(session, id)
                        .invoke(checklist -> checklist.withdraw(now()))
                        .call(checklist -> checklists.replace(session, checklist))
                        .call(checklist -> withdrawn(session, checklist))
                        .map(checklist -> ChecklistView.of(checklist, language)));
    }

    private Uni<Void> published(Mutiny.Session session, Checklist checklist) {
        List<Change> changes = List.of(
                status(checklist.revision() == 1 ? null : ChecklistStatus.DRAFT, checklist),
                new Change("version", null, String.valueOf(checklist.number())));
        return goodPractices
                .publish(session, checklist)
                .chain(() -> trail.append(session, entry(checklist, "published", changes)))
                .chain(() -> events.published(session, checklist));
    }

    private Uni<Void> withdrawn(Mutiny.Session session, Checklist checklist) {
        return trail.append(
                        session, entry(checklist, "withdrawn", List.of(status(ChecklistStatus.PUBLISHED, checklist))))
                .chain(() -> events.withdrawn(session, checklist));
    }

    private static Change status(@Nullable ChecklistStatus before, Checklist checklist) {
        return new Change(
                "status",
                before == null ? null : before.name(),
                checklist.status().name());
    }

    private static TrailEntry entry(Checklist checklist, String action, List<Change> changes) {
        return new TrailEntry(checklist.id(), "checklist", checklist.id(), null, action, changes);
    }

    private Uni<Integer> nextNumber(Mutiny.Session session, String code) {
        return checklists.latest(session, List.of(code)).map(latest -> {
            Checklist there = latest.get(code);
            return there == null ? 1 : there.number() + 1;
        });
    }

    private static void refuseOpen(List<Checklist> open) {
        if (!open.isEmpty()) {
            throw new Conflict(
                    "draft-already-open",
                    "Draft " + open.getFirst().id() + " of this checklist is open; change or publish that one.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
