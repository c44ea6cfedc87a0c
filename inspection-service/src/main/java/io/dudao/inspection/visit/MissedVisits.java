package io.dudao.inspection.visit;

import io.dudao.kit.schedule.RecurringTask;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Notices that nobody came: planned visits of which window and grace have passed are missed. */
@ApplicationScoped
public class MissedVisits implements RecurringTask {
    private final Work work;
    private final VisitRepository visits;
    private final VisitChanges changes;

    MissedVisits(Work work, VisitRepository visits, VisitChanges changes) {
        this.work = work;
        this.visits = visits;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "missed-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Each batch is a transaction of its own; what another run marked is planned no more. */
    @Override
    public Uni<Void> run(Instant now) {
        return work.write(session -> visits.miss(session, now).call(missed -> changes.missed(session, missed)))
                .chain(missed -> missed.isEmpty() ? Uni.createFrom().voidItem() : run(now));
    }
}
