package io.dudao.programme.programme;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.programme.TaskService.NewTask;
import io.dudao.programme.programme.TaskService.TaskCompletion;
import io.dudao.programme.programme.TaskService.TaskRescheduling;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Tasks of programmes over HTTP. */
@Path("/api/v1")
@Tag(name = "programmes")
public class TaskResource {
    private final TaskService tasks;
    private final Caller caller;

    TaskResource(TaskService tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Path("programmes/{id}/tasks")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "scheduleTask", summary = "Give a unit a task in a programme")
    public Uni<RestResponse<TaskView>> schedule(@PathParam("id") UUID id, @Valid @NotNull NewTask command) {
        return tasks.schedule(id, command, caller.scope())
                .map(made -> ResponseBuilder.<TaskView>created(URI.create("/api/v1/tasks/" + made.id()))
                        .entity(made)
                        .header("ETag", EntityTags.of(made.revision()))
                        .build());
    }

    @GET
    @Path("programmes/{id}/tasks")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listTasks", summary = "List the tasks of a programme; sorts by dueOn")
    public Uni<Page<TaskView>> list(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("status") @Nullable TaskStatus status,
            @QueryParam("dueBefore") @CalendarRange @Nullable LocalDate dueBefore,
            @Valid @BeanParam PageRequest page) {
        var filter = new ProgrammeRepository.TaskFilter(unit, region, status, dueBefore);
        return tasks.list(id, filter, caller.scope(), page);
    }

    @GET
    @Path("tasks/{id}")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getTask", summary = "Read a task")
    public Uni<RestResponse<TaskView>> get(@PathParam("id") UUID id) {
        return tasks.get(id, caller.scope()).map(TaskResource::tagged);
    }

    @POST
    @Path("tasks/{id}:complete")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "completeTask", summary = "Note that a task is done")
    public Uni<RestResponse<TaskView>> complete(@PathParam("id") UUID id, @Valid @NotNull TaskCompletion command) {
        return tasks.complete(id, command, caller.scope()).map(TaskResource::tagged);
    }

    @POST
    @Path("tasks/{id}:reschedule")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "rescheduleTask", summary = "Move the due date of a task")
    public Uni<RestResponse<TaskView>> reschedule(@PathParam("id") UUID id, @Valid @NotNull TaskRescheduling command) {
        return tasks.reschedule(id, command, caller.scope()).map(TaskResource::tagged);
    }

    private static RestResponse<TaskView> tagged(TaskView task) {
        return ResponseBuilder.ok(task)
                .header("ETag", EntityTags.of(task.revision()))
                .build();
    }
}
