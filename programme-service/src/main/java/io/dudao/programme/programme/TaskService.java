package io.dudao.programme.programme;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitDirectory;
import io.dudao.kit.validation.PlainLines;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.messaging.ProgrammeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with the tasks of programmes. Every method is one transaction and stays within the caller's scope. */
@ApplicationScoped
public class TaskService {
    private final Work work;
    private final ProgrammeRepository programmes;
    private final UnitDirectory units;
    private final ProgrammeEvents events;
    private final Clock clock;

    TaskService(Work work, ProgrammeRepository programmes, UnitDirectory units, ProgrammeEvents events, Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** A task for a unit; {@code dueOn} is the last local date that is on time. */
    public record NewTask(
            @NotBlank @Size(max = 64) @PlainText String unit,
            @NotBlank @Size(max = 200) @PlainText String title,
            @NotNull @CalendarRange LocalDate dueOn) {}

    /** On which local date of the unit it was done; today if absent. */
    public record TaskCompletion(@CalendarRange @Nullable LocalDate completedOn) {}

    /** The new due date, and why. */
    public record TaskRescheduling(
            @NotNull @CalendarRange LocalDate dueOn,
            @NotBlank @Size(max = 1000) @PlainLines String reason) {}

    /** Gives a unit a task in a programme. */
    public Uni<TaskView> schedule(UUID programmeId, NewTask command, Scope scope) {
        return work.once(
                command,
                TaskView.class,
                session -> programmes
                        .require(session, programmeId)
                        .chain(programme -> units.require(session, command.unit(), scope)
                                .map(unit -> programme.schedule(
                                        Ids.next(), unit.id(), command.title(), command.dueOn(), clock.instant())))
                        .call(session::persist)
                        .call(task -> events.taskScheduled(session, task))
                        .map(task -> TaskView.of(task, command.unit())));
    }

    /** Notes that a task is done. */
    public Uni<TaskView> complete(UUID id, TaskCompletion command, Scope scope) {
        return work.once(
                command,
                TaskView.class,
                session -> programmes
                        .requireTask(session, id, scope)
                        .invoke(found -> complete(found, command, clock.instant()))
                        .call(found -> events.taskCompleted(session, found.task()))
                        .map(TaskAtUnit::view));
    }

    /** Moves the due date of a task. */
    public Uni<TaskView> reschedule(UUID id, TaskRescheduling command, Scope scope) {
        return work.once(
                command,
                TaskView.class,
                session -> programmes
                        .requireTask(session, id, scope)
                        .call(found -> reschedule(session, found.task(), command))
                        .call(found -> events.taskRescheduled(session, found.task()))
                        .map(TaskAtUnit::view));
    }

    /** A task by its id. */
    public Uni<TaskView> get(UUID id, Scope scope) {
        return work.read(session -> programmes.requireTask(session, id, scope).map(TaskAtUnit::view));
    }

    Uni<Page<TaskView>> list(UUID programmeId, ProgrammeRepository.TaskFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> programmes
                .require(session, programmeId)
                .chain(() -> programmes.tasks(session, programmeId, filter, scope, page))
                .chain(found -> views(session, found)));
    }

    private Uni<Page<TaskView>> views(Mutiny.Session session, Page<Task> found) {
        var ids = found.items().stream().map(Task::unitId).collect(Collectors.toUnmodifiableSet());
        return units.byIds(session, ids)
                .map(known -> found.map(task -> TaskView.of(
                        task, Objects.requireNonNull(known.get(task.unitId())).code())));
    }

    private static void complete(TaskAtUnit found, TaskCompletion command, Instant now) {
        ZoneId zone = found.unit().zone();
        LocalDate on = PlausibleTime.orToday("completedOn", command.completedOn(), zone, now);
        found.task().complete(on, PlausibleTime.momentOn(on, zone, now));
    }

    private Uni<Programme> reschedule(Mutiny.Session session, Task task, TaskRescheduling command) {
        return programmes
                .require(session, task.programmeId())
                .invoke(programme -> programme.reschedule(task, command.dueOn(), command.reason(), clock.instant()));
    }
}
