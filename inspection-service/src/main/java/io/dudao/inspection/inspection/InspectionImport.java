package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes over inspections of other systems with their official score. */
@ApplicationScoped
public class InspectionImport {
    private final BatchWork batches;
    private final InspectionRepository inspections;
    private final InspectionRecorder recorder;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final Clock clock;

    InspectionImport(
            BatchWork batches,
            InspectionRepository inspections,
            InspectionRecorder recorder,
            UnitRepository units,
            ChecklistRepository checklists,
            Clock clock) {
        this.batches = batches;
        this.inspections = inspections;
        this.recorder = recorder;
        this.units = units;
        this.checklists = checklists;
        this.clock = clock;
    }

    private record Known(
            Map<String, Unit> units, Map<String, Checklist> checklists, Map<String, Inspection> inspections) {}

    /**
     * Takes over what is new; every item is answered by itself.
     *
     * @param by subject of the caller
     */
    public Uni<BatchAnswer> importAll(RawBatch raw, String by, Scope scope) {
        return batches.run(
                raw,
                ImportedInspection.class,
                (session, batch) -> known(session, batch.contents())
                        .map(known -> decide(batch, known, by, scope))
                        .chain(fresh -> recorder.takeOver(session, fresh))
                        .replaceWithVoid());
    }

    private Uni<Known> known(Mutiny.Session session, List<ImportedInspection> contents) {
        List<String> codes =
                contents.stream().map(ImportedInspection::unit).distinct().toList();
        List<String> lists =
                contents.stream().map(ImportedInspection::checklist).distinct().toList();
        List<String> ids =
                contents.stream().map(ImportedInspection::externalId).distinct().toList();
        return units.lockedByCodes(session, codes)
                .chain(places -> checklists
                        .latest(session, lists)
                        .chain(latest -> inspections
                                .byExternalIds(session, ids)
                                .map(there -> new Known(places, latest, there))));
    }

    private List<Inspection> decide(Batch<ImportedInspection> batch, Known known, String by, Scope scope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Inspection> fresh = new ArrayList<>();
        batch.each(content -> {
            Occasion occasion = occasion(content, known, scope, now);
            Inspection there = known.inspections().get(content.externalId());
            if (there != null) {
                return same(there, occasion, content);
            }
            Inspection inspection =
                    Inspection.imported(Ids.next(), content.externalId(), occasion, content.score(), by, now);
            known.inspections().put(content.externalId(), inspection);
            fresh.add(inspection);
            return Batch.Outcome.created(inspection.id());
        });
        return fresh;
    }

    private static Occasion occasion(ImportedInspection content, Known known, Scope scope, Instant now) {
        Unit unit = UnitRepository.requireIn(known.units(), content.unit(), scope);
        Checklist checklist = requireIn(known.checklists(), content.checklist());
        if (content.completedAt() != null && content.completedOn() == null) {
            return Occasion.at(unit, content.kind(), checklist, content.completedAt(), now);
        }
        if (content.completedOn() != null && content.completedAt() == null) {
            return Occasion.on(unit, content.kind(), checklist, content.completedOn(), now);
        }
        throw new RuleBroken("inspection-needs-one-time", "Send either completedAt or completedOn.");
    }

    private static Checklist requireIn(Map<String, Checklist> known, String code) {
        Checklist checklist = known.get(code);
        if (checklist == null) {
            throw new RuleBroken("unknown-checklist", "There is no checklist " + code + ".");
        }
        return checklist;
    }

    private static Batch.Outcome same(Inspection there, Occasion occasion, ImportedInspection content) {
        if (!there.says(occasion, content.score())) {
            throw new Conflict(
                    "already-exists-differently", "Inspection " + content.externalId() + " has another content here.");
        }
        return Batch.Outcome.known(there.id());
    }
}
