package io.dudao.training.course;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.training.course.CourseService.NewCourse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Courses over HTTP. */
@Path("/api/v1/courses")
@Tag(name = "courses")
public class CourseResource {
    private final CourseService courses;

    CourseResource(CourseService courses) {
        this.courses = courses;
    }

    @POST
    @RolesAllowed({"trainer", "admin"})
    @Operation(operationId = "offerCourse", summary = "Offer a course")
    public Uni<RestResponse<CourseView>> offer(
            @Valid @NotNull NewCourse command,
            @HeaderParam("Accept-Language") @Size(max = 500) @Nullable String language) {
        return courses.offer(command)
                .map(course -> ResponseBuilder.<CourseView>created(URI.create("/api/v1/courses/" + course.id()))
                        .entity(course.in(language))
                        .build());
    }

    @GET
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listCourses", summary = "List courses; sorts by code")
    public Uni<Page<CourseView>> list(
            @QueryParam("code") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String code,
            @HeaderParam("Accept-Language") @Size(max = 500) @Nullable String language,
            @Valid @BeanParam PageRequest page) {
        return courses.list(code, page).map(found -> found.map(course -> course.in(language)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getCourse", summary = "Read a course")
    public Uni<CourseView> get(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Size(max = 500) @Nullable String language) {
        return courses.get(id).map(course -> course.in(language));
    }
}
