package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Deadlines;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.inspection.InspectionRepository;
import io.dudao.inspection.messaging.InspectionEvents;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds observations and good practices to an inspection that is completed already. */
@ApplicationScoped
public class ExtraFindingService {
    private final Work work;
    private final InspectionRepository inspections;
    private final UnitRepository units;
    private final FindingRecorder recorder;
    private final InspectionEvents events;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Clock clock;
    private final int days;

    ExtraFindingService(
            Work work,
            InspectionRepository inspections,
            UnitRepository units,
            FindingRecorder recorder,
            InspectionEvents events,
            Attachments attachments,
            Deadlines deadlines,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.extra-findings.days") int days) {
        this.work = work;
        this.inspections = inspections;
        this.units = units;
        this.recorder = recorder;
        this.events = events;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.clock = clock;
        this.days = days;
    }

    /**
     * Adds {@code extra} to an inspection.
     *
     * <p>Fails {@code not-found}, {@code imported-inspection-takes-no-findings}, {@code inspection-is-too-old-for-findings},
     * {@code unknown-item} or {@code unknown-attachment}.
     */
    public Uni<FindingView> add(UUID inspectionId, ExtraFinding extra, Scope scope) {
        return work.once(
                new Addition(inspectionId, extra),
                FindingView.class,
                session -> inspections
                        .require(session, inspectionId)
                        .chain(inspection -> locked(session, inspection, scope)
                                .chain(unit -> add(session, inspection, extra)
                                        .map(found -> found.views(unit.code()).getFirst()))));
    }

    private record Addition(UUID inspection, ExtraFinding extra) {}

    private Uni<Unit> locked(Mutiny.Session session, Inspection inspection, Scope scope) {
        return units.lockedByIds(session, List.of(inspection.unitId())).map(known -> {
            Unit unit = known.get(inspection.unitId());
            if (unit == null || !scope.covers(unit.code(), unit.regionPath())) {
                throw new NotFound("inspection " + inspection.id());
            }
            return unit;
        });
    }

    private Uni<NewFindings> add(Mutiny.Session session, Inspection inspection, ExtraFinding extra) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireOpenTo(inspection, extra, now);
        NewFindings found = new NewFindings(inspection, deadlines, now);
        found.noticed(extra);
        Finding finding = found.findings().getFirst();
        return recorder.record(session, found.findings(), found.actions())
                .chain(() ->
                        attachments.link(session, finding.unitId(), "finding", finding.id(), finding.attachments()))
                .chain(() -> inspections.restate(session, List.of(inspection.id()), List.of()))
                .chain(restated -> events.stated(session, restated, found.actions()))
                .replaceWith(found);
    }

    private void requireOpenTo(Inspection inspection, ExtraFinding extra, Instant now) {
        if (inspection.imported()) {
            throw new RuleBroken(
                    "imported-inspection-takes-no-findings", "What another system judged is taken as it stands.");
        }
        if (now.isAfter(inspection.completedAt().plus(Duration.ofDays(days)))) {
            throw new RuleBroken("inspection-is-too-old-for-findings", "Findings can be added for " + days + " days.");
        }
        String item = extra.item();
        if (item != null && inspection.answers().stream().map(Answer::item).noneMatch(item::equals)) {
            throw new RuleBroken("unknown-item", "The inspection has no item " + item + ".");
        }
    }
}
