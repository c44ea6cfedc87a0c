package io.dudao.inspection.inspector;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Registers inspectors in batches: a code that is known with the same content is left as it is. */
@ApplicationScoped
public class InspectorImport {
    private final BatchWork batches;
    private final InspectorRepository inspectors;
    private final InspectorAdmission admission;
    private final InspectorJournal journal;
    private final Clock clock;

    InspectorImport(
            BatchWork batches,
            InspectorRepository inspectors,
            InspectorAdmission admission,
            InspectorJournal journal,
            Clock clock) {
        this.batches = batches;
        this.inspectors = inspectors;
        this.admission = admission;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers who is new; every item is answered by itself. */
    public Uni<BatchAnswer> registerAll(RawBatch raw, Scope scope) {
        return batches.run(raw, NewInspector.class, (session, batch) -> registerAll(session, batch, scope));
    }

    private Uni<Void> registerAll(Mutiny.Session session, Batch<NewInspector> batch, Scope scope) {
        List<String> codes = batch.contents().stream().map(NewInspector::code).toList();
        List<InspectorDetails> details =
                batch.contents().stream().map(NewInspector::details).toList();
        return inspectors
                .byCodes(session, codes)
                .chain(there -> admission.known(session, details).map(known -> decide(batch, there, known, scope)))
                .chain(fresh -> inspectors.add(session, fresh).chain(() -> journal.registered(session, fresh)));
    }

    private List<Inspector> decide(
            Batch<NewInspector> batch, Map<String, Inspector> there, InspectorAdmission.Known known, Scope scope) {
        List<Inspector> fresh = new ArrayList<>();
        batch.each(content -> {
            Inspector same = there.get(content.code());
            if (same != null) {
                return same(same, content.details(), scope);
            }
            known.require(content.code(), content.details(), scope);
            Inspector inspector = Inspector.register(Ids.next(), content.code(), content.details(), clock.instant());
            there.put(inspector.code(), inspector);
            if (inspector.subject() != null) {
                known.linked().put(inspector.subject(), inspector);
            }
            fresh.add(inspector);
            return Batch.Outcome.created(inspector.id());
        });
        // Two batches that meet must write in the same order, or they would wait for each other.
        fresh.sort(Comparator.comparing(Inspector::code));
        return fresh;
    }

    private static Batch.Outcome same(Inspector there, InspectorDetails details, Scope scope) {
        if (!InspectorRepository.isWithin(there.details().regions(), scope)) {
            throw new NotFound("inspector " + there.code());
        }
        if (!there.details().equals(details)) {
            throw new Conflict(
                    "already-exists-differently", "Inspector " + there.code() + " has another content here.");
        }
        return Batch.Outcome.known(there.id());
    }
}
