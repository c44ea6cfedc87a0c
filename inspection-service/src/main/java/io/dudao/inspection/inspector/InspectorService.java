package io.dudao.inspection.inspector;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with one inspector. A supervisor manages those all of whose regions lie in his own. */
@ApplicationScoped
public class InspectorService {
    private final Work work;
    private final InspectorRepository inspectors;
    private final InspectorAdmission admission;
    private final InspectorJournal journal;
    private final Clock clock;

    InspectorService(
            Work work,
            InspectorRepository inspectors,
            InspectorAdmission admission,
            InspectorJournal journal,
            Clock clock) {
        this.work = work;
        this.inspectors = inspectors;
        this.admission = admission;
        this.journal = journal;
        this.clock = clock;
    }

    /** The inspectors within {@code scope}. */
    public Uni<Page<InspectorView>> list(InspectorFilter filter, Scope scope, PageRequest page) {
        return work.read(
                session -> inspectors.list(session, filter, scope, page).map(found -> found.map(InspectorView::of)));
    }

    /** One inspector; fails {@code not-found}. */
    public Uni<InspectorView> get(UUID id, Scope scope) {
        return work.read(session -> inspectors.require(session, id, scope).map(InspectorView::of));
    }

    /** The inspector whose log-in {@code subject} is; fails {@code not-found}. */
    public Uni<InspectorView> me(String subject) {
        return work.read(session -> inspectors
                .bySubject(session, subject)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("an inspector with this log-in"))
                .map(InspectorView::of));
    }

    /** Registers an inspector; fails {@code already-exists} and what {@link InspectorAdmission} says. */
    public Uni<InspectorView> register(NewInspector content, Scope scope) {
        InspectorDetails details = content.details();
        return work.once(
                content,
                InspectorView.class,
                session -> inspectors
                        .byCodes(session, List.of(content.code()))
                        .invoke(known -> refuseKnown(known, content.code()))
                        .chain(() -> admission.known(session, List.of(details)))
                        .invoke(known -> known.require(content.code(), details, scope))
                        .map(known -> Inspector.register(Ids.next(), content.code(), details, clock.instant()))
                        .call(inspector -> inspectors.add(session, List.of(inspector)))
                        .call(inspector -> journal.registered(session, List.of(inspector)))
                        .map(InspectorView::of));
    }

    /** Changes an inspector whom the caller has read; fails {@code changed-meanwhile} and as {@link #register}. */
    public Uni<InspectorView> change(UUID id, @Nullable String ifMatch, InspectorContent content, Scope scope) {
        InspectorDetails details = content.details();
        return work.write(session -> inspectors
                .requireLocked(session, id, scope)
                .invoke(inspector -> EntityTags.require(ifMatch, inspector.revision(), "inspector " + inspector.code()))
                .call(inspector -> admission
                        .known(session, List.of(details))
                        .invoke(known -> known.require(inspector.code(), details, scope)))
                .call(inspector -> change(session, inspector, details))
                .map(InspectorView::of));
    }

    private Uni<Void> change(Mutiny.Session session, Inspector inspector, InspectorDetails details) {
        InspectorDetails before = inspector.details();
        return inspector.change(details, clock.instant())
                ? journal.changed(session, inspector, before)
                : Uni.createFrom().voidItem();
    }

    private static void refuseKnown(Map<String, Inspector> known, String code) {
        if (known.containsKey(code)) {
            throw new Conflict("already-exists", "There is an inspector " + code + " already.");
        }
    }
}
