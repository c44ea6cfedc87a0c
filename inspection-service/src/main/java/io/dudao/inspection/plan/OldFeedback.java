package io.dudao.inspection.plan;

import io.dudao.kit.schedule.RecurringTask;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Drops copies of feedback that no interval looks at any more, some thousands at a time. */
@ApplicationScoped
public class OldFeedback implements RecurringTask {
    private static final Duration KEPT = Duration.ofDays(120);
    private static final String FORGET = """
            delete from unit_feedback where feedback_id in (
                select feedback_id from unit_feedback where occurred_at < cast(cast(:before as text) as timestamptz) order by occurred_at limit 20000)
            """;

    private final Work work;

    OldFeedback(Work work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "old-feedback";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Uni<Void> run(Instant now) {
        return work.write(session -> session.createNativeQuery(FORGET)
                .setParameter("before", now.minus(KEPT).toString())
                .executeUpdate()
                .replaceWithVoid());
    }
}
