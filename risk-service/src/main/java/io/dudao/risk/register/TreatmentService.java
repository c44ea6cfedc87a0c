package io.dudao.risk.register;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.validation.PlainLines;
import io.dudao.risk.messaging.RiskEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with the treatments of a risk. Every method is one transaction and stays within the caller's scope. */
@ApplicationScoped
public class TreatmentService {
    private final Work work;
    private final RiskRepository risks;
    private final RiskEvents events;
    private final Clock clock;

    TreatmentService(Work work, RiskRepository risks, RiskEvents events, Clock clock) {
        this.work = work;
        this.risks = risks;
        this.events = events;
        this.clock = clock;
    }

    /** A treatment to decide on. Dates are local to the unit; {@code openedOn} is today if absent. */
    public record NewTreatment(
            @NotNull Strategy strategy,
            @NotBlank @Size(max = 2000) @PlainLines String description,
            @NotNull @CalendarRange LocalDate dueOn,
            @CalendarRange @Nullable LocalDate openedOn) {}

    /** On which local date of the unit it was done; today if absent. */
    public record TreatmentCompletion(
            @CalendarRange @Nullable LocalDate doneOn) {}

    /** The new due date, and why. */
    public record TreatmentRescheduling(
            @NotNull @CalendarRange LocalDate dueOn,
            @NotBlank @Size(max = 1000) @PlainLines String reason) {}

    /** Decides on a treatment of a risk. */
    public Uni<TreatmentView> decide(UUID riskId, NewTreatment command, Scope scope) {
        return work.once(
                command,
                TreatmentView.class,
                session -> risks.require(session, riskId, scope)
                        .map(found -> treat(found, command, clock.instant()))
                        .call(session::persist)
                        .call(treatment -> events.treatmentChanged(session, treatment))
                        .map(TreatmentView::of));
    }

    /** Notes that a treatment is done. */
    public Uni<TreatmentView> complete(UUID id, TreatmentCompletion command, Scope scope) {
        return work.once(
                command,
                TreatmentView.class,
                session -> risks.requireTreatment(session, id, scope)
                        .call(treatment -> complete(session, treatment, command, scope))
                        .call(treatment -> events.treatmentChanged(session, treatment))
                        .map(TreatmentView::of));
    }

    /** Moves the due date of a treatment. */
    public Uni<TreatmentView> reschedule(UUID id, TreatmentRescheduling command, Scope scope) {
        return work.once(
                command,
                TreatmentView.class,
                session -> risks.requireTreatment(session, id, scope)
                        .invoke(treatment -> treatment.reschedule(command.dueOn(), command.reason(), clock.instant()))
                        .call(treatment -> events.treatmentChanged(session, treatment))
                        .map(TreatmentView::of));
    }

    /** A treatment by its id. */
    public Uni<TreatmentView> get(UUID id, Scope scope) {
        return work.read(session -> risks.requireTreatment(session, id, scope).map(TreatmentView::of));
    }

    /** The treatments of a risk. */
    public Uni<Page<TreatmentView>> list(UUID riskId, Scope scope, PageRequest page) {
        return work.read(session -> risks.require(session, riskId, scope)
                .chain(() -> risks.treatments(session, riskId, page))
                .map(found -> found.map(TreatmentView::of)));
    }

    private static Treatment treat(RiskAtUnit found, NewTreatment command, Instant now) {
        ZoneId zone = found.unit().zone();
        LocalDate openedOn = PlausibleTime.orToday("openedOn", command.openedOn(), zone, now);
        Instant at = PlausibleTime.momentOn(openedOn, zone, now);
        return found.risk().treat(Ids.next(), command.strategy(), command.description(), openedOn, command.dueOn(), at);
    }

    private Uni<Void> complete(Mutiny.Session session, Treatment treatment, TreatmentCompletion command, Scope scope) {
        Instant now = clock.instant();
        return risks.require(session, treatment.riskId(), scope)
                .invoke(found -> complete(found, treatment, command, now))
                .replaceWithVoid();
    }

    private static void complete(RiskAtUnit found, Treatment treatment, TreatmentCompletion command, Instant now) {
        ZoneId zone = found.unit().zone();
        LocalDate doneOn = PlausibleTime.orToday("doneOn", command.doneOn(), zone, now);
        found.risk().complete(treatment, doneOn, PlausibleTime.momentOn(doneOn, zone, now));
    }
}
