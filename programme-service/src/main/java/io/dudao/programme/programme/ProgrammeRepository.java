package io.dudao.programme.programme;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored programmes and tasks. */
@ApplicationScoped
class ProgrammeRepository {
    private final UnitDirectory units;

    ProgrammeRepository(UnitDirectory units) {
        this.units = units;
    }

    /** Which tasks to list; what is null does not matter. */
    record TaskFilter(
            @Nullable String unit,
            @Nullable String region,
            @Nullable TaskStatus status,
            @Nullable LocalDate dueBefore) {}

    Uni<Programme> require(Mutiny.Session session, UUID id) {
        return session.find(Programme.class, id).onItem().ifNull().failWith(() -> new NotFound("programme " + id));
    }

    Uni<TaskAtUnit> requireTask(Mutiny.Session session, UUID id, Scope scope) {
        String what = "task " + id;
        return session.find(Task.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .chain(task ->
                        units.requireById(session, task.unitId(), scope, what).map(unit -> new TaskAtUnit(task, unit)));
    }

    Uni<Page<Programme>> list(Mutiny.Session session, @Nullable String code, PageRequest page) {
        return KeysetQuery.of(Programme.class, Programme::id)
                .filter("e.code = :code", "code", code)
                .sortable(SortField.ofText("code", Programme::code))
                .sortable(SortField.ofDate("startsOn", Programme::startsOn))
                .sortable(SortField.ofDate("endsOn", Programme::endsOn))
                .fetch(session, page);
    }

    Uni<Page<Task>> tasks(Mutiny.Session session, UUID programmeId, TaskFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Task.class, Task::id)
                .within("e.unitId", scope)
                .inRegion("e.unitId", filter.region())
                .filter("e.programmeId = :programme", "programme", programmeId)
                .filter("e.unitId in (select u.id from UnitCopy u where u.code = :unit)", "unit", filter.unit())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.dueOn < :dueBefore", "dueBefore", filter.dueBefore())
                .sortable(SortField.ofDate("dueOn", Task::dueOn))
                .fetch(session, page);
    }
}
