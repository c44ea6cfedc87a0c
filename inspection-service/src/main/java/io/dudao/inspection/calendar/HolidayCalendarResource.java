package io.dudao.inspection.calendar;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Holiday calendars over HTTP. */
@Path("/api/v1")
@Tag(name = "holiday-calendars")
public class HolidayCalendarResource {
    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private final HolidayCalendarService calendars;
    private final UnitHolidaysService holidays;
    private final Caller caller;

    HolidayCalendarResource(HolidayCalendarService calendars, UnitHolidaysService holidays, Caller caller) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.caller = caller;
    }

    @GET
    @Path("holiday-calendars")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager", "programme-manager"})
    @Operation(operationId = "listHolidayCalendars", summary = "Holiday calendars and the regions that follow them")
    public Uni<RestResponse<Page<HolidayCalendarView>>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = HolidayCalendarContent.CODE) String code,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @BeanParam PageRequest page) {
        Language language = Language.of(acceptLanguage);
        return calendars.list(code, language, page).map(found -> in(language, RestResponse.ResponseBuilder.ok(found)));
    }

    @GET
    @Path("holiday-calendars/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager", "programme-manager"})
    @Operation(operationId = "getHolidayCalendar", summary = "One holiday calendar with its days")
    public Uni<RestResponse<HolidayCalendarView>> get(
            @PathParam("id") UUID id, @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return calendars.get(id, language).map(view -> tagged(view, language, RestResponse.ResponseBuilder.ok(view)));
    }

    @POST
    @Path("holiday-calendars")
    @RolesAllowed("admin")
    @Operation(operationId = "writeHolidayCalendar", summary = "Write a holiday calendar and say who follows it")
    public Uni<RestResponse<HolidayCalendarView>> write(
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull HolidayCalendarContent content) {
        Language language = Language.of(acceptLanguage);
        return calendars.write(content, language).map(view -> {
            URI location = URI.create("/api/v1/holiday-calendars/" + view.id());
            return tagged(
                    view,
                    language,
                    RestResponse.ResponseBuilder.<HolidayCalendarView>created(location)
                            .entity(view));
        });
    }

    @PUT
    @Path("holiday-calendars/{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "changeHolidayCalendar", summary = "Change a holiday calendar that was read before")
    public Uni<RestResponse<HolidayCalendarView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull HolidayCalendarContent content) {
        Language language = Language.of(acceptLanguage);
        return calendars
                .change(id, ifMatch, content, language)
                .map(view -> tagged(view, language, RestResponse.ResponseBuilder.ok(view)));
    }

    @GET
    @Path("units/{id}/holidays")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getUnitHolidays", summary = "The days off of a unit, for at most 366 days")
    public Uni<UnitHolidays> ofUnit(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable @Size(max = 30) String from,
            @QueryParam("to") @Nullable @Size(max = 30) String to) {
        return holidays.of(id, QueryText.date("from", from), QueryText.date("to", to), caller.scope());
    }

    private static RestResponse<HolidayCalendarView> tagged(
            HolidayCalendarView view, Language language, RestResponse.ResponseBuilder<HolidayCalendarView> answer) {
        return in(language, answer.header("ETag", EntityTags.of(view.revision())));
    }

    private static <T> RestResponse<T> in(Language language, RestResponse.ResponseBuilder<T> answer) {
        return answer.header("Content-Language", language.tag())
                .header("Vary", ACCEPT_LANGUAGE)
                .build();
    }
}
