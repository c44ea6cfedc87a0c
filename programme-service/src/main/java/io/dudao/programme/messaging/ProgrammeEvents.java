package io.dudao.programme.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.programme.TaskState;
import io.dudao.contracts.programme.VolumeRecorded;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.dudao.programme.ledger.Cost;
import io.dudao.programme.ledger.Volume;
import io.dudao.programme.programme.Task;
import io.dudao.programme.programme.TaskStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The facts of this service as events, written in the transaction of the fact. */
@ApplicationScoped
public class ProgrammeEvents {
    private final Outbox outbox;

    ProgrammeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Costs are recorded. */
    public Uni<Void> costsRecorded(Mutiny.Session session, List<Cost> costs) {
        return outbox.appendAll(
                session, costs.stream().map(ProgrammeEvents::recorded).toList());
    }

    /** Volumes are recorded. */
    public Uni<Void> volumesRecorded(Mutiny.Session session, List<Volume> volumes) {
        return outbox.appendAll(
                session, volumes.stream().map(ProgrammeEvents::recorded).toList());
    }

    /** A task has a due date. */
    public Uni<Void> taskScheduled(Mutiny.Session session, Task task) {
        return append(session, ProgrammeTypes.TASK_SCHEDULED, task);
    }

    /** A task has another due date. */
    public Uni<Void> taskRescheduled(Mutiny.Session session, Task task) {
        return append(session, ProgrammeTypes.TASK_RESCHEDULED, task);
    }

    /** A task is done. */
    public Uni<Void> taskCompleted(Mutiny.Session session, Task task) {
        return append(session, ProgrammeTypes.TASK_COMPLETED, task);
    }

    private Uni<Void> append(Mutiny.Session session, EventType<TaskState> type, Task task) {
        TaskState state = new TaskState(
                task.unitId(),
                task.revision(),
                task.changedAt(),
                task.id(),
                task.programmeId(),
                task.dueOn(),
                task.status() == TaskStatus.DONE ? TaskState.Status.DONE : TaskState.Status.OPEN,
                task.completedOn(),
                task.previousDueOn());
        return outbox.append(session, type, task.id(), state);
    }

    private static OutboxEntry recorded(Cost cost) {
        return new OutboxEntry(
                ProgrammeTypes.COST_RECORDED,
                cost.id(),
                new CostRecorded(
                        cost.unitId(),
                        cost.revision(),
                        cost.occurredAt(),
                        cost.id(),
                        cost.onDate(),
                        cost.category(),
                        cost.amount()));
    }

    private static OutboxEntry recorded(Volume volume) {
        return new OutboxEntry(
                ProgrammeTypes.VOLUME_RECORDED,
                volume.id(),
                new VolumeRecorded(
                        volume.unitId(),
                        volume.revision(),
                        volume.occurredAt(),
                        volume.id(),
                        volume.onDate(),
                        volume.service(),
                        volume.count()));
    }
}
