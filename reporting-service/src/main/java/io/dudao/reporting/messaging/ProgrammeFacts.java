package io.dudao.reporting.messaging;

import static io.dudao.reporting.messaging.Plausible.require;

import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.TaskState;
import io.dudao.contracts.programme.VolumeRecorded;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Dated;
import io.dudao.reporting.fact.Fact;
import java.math.BigDecimal;
import java.util.List;

/** The facts of costs, volumes and tasks. */
final class ProgrammeFacts {
    private static final String COST_PER_SERVICE = "cost.per_service";
    private static final String TASKS_ON_TIME = "programme.tasks_on_time";

    private ProgrammeFacts() {}

    static List<Fact> of(CostRecorded cost) {
        var amount = Plausible.number(cost.amount());
        return Drafts.of(cost.costRecordId(), cost)
                .state(COST_PER_SERVICE, new Dated.On(cost.onDate()), Contribution.of(amount, BigDecimal.ZERO))
                .facts();
    }

    static List<Fact> of(VolumeRecorded volume) {
        var count = Plausible.number(volume.count());
        require(count.signum() >= 0, "a volume is 0 or more");
        return Drafts.of(volume.volumeRecordId(), volume)
                .state(COST_PER_SERVICE, new Dated.On(volume.onDate()), Contribution.of(BigDecimal.ZERO, count))
                .facts();
    }

    /** A task that is rescheduled moves: one fact a task, dated on the newest due date. */
    static List<Fact> of(TaskState task) {
        var completedOn = task.completedOn();
        require(
                (task.status() == TaskState.Status.DONE) == (completedOn != null),
                "a task that is done, and no other, has the date");
        var onTime = completedOn != null && !completedOn.isAfter(task.dueOn());
        return Drafts.of(task.taskId(), task)
                .state(TASKS_ON_TIME, new Dated.On(task.dueOn()), Contribution.share(onTime))
                .facts();
    }
}
