package io.dudao.programme.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.ledger.VolumeService.NewVolume;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Service volumes over HTTP. */
@Path("/api/v1")
@Tag(name = "volumes")
public class VolumeResource {
    private static final int MULTI_STATUS = 207;

    private final VolumeService volumes;
    private final BatchItems batches;
    private final Caller caller;

    VolumeResource(VolumeService volumes, BatchItems batches, Caller caller) {
        this.volumes = volumes;
        this.batches = batches;
        this.caller = caller;
    }

    /** Up to 500 volumes, each with its externalId. */
    public record VolumeBatch(
            @NotNull @Size(min = 1, max = 500) @Schema(type = SchemaType.ARRAY, implementation = NewVolume.class)
            List<JsonNode> items) {}

    @POST
    @Path("volumes")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "recordVolume", summary = "Record how much a unit served on a day")
    public Uni<RestResponse<VolumeView>> record(@Valid @NotNull NewVolume command) {
        return volumes.record(command, caller.scope())
                .map(made -> ResponseBuilder.<VolumeView>created(URI.create("/api/v1/volumes"))
                        .entity(made)
                        .build());
    }

    @POST
    @Path("volumes:batch")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "recordVolumes", summary = "Record up to 500 volumes; answers 207 with a status for each")
    public Uni<RestResponse<BatchAnswer>> recordAll(@Valid @NotNull VolumeBatch batch) {
        return volumes.recordAll(batches.read(batch.items(), NewVolume.class), caller.scope())
                .map(answer -> ResponseBuilder.<BatchAnswer>create(MULTI_STATUS)
                        .entity(answer)
                        .build());
    }

    @GET
    @Path("volumes")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listVolumes", summary = "List volumes; sorts by onDate or count")
    public Uni<Page<VolumeView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("from") @CalendarRange @Nullable LocalDate from,
            @QueryParam("to") @CalendarRange @Nullable LocalDate to,
            @QueryParam("service") @Size(max = 100) @PlainText @Nullable String service,
            @Valid @BeanParam PageRequest page) {
        return volumes.list(new EntryRepository.Filter(unit, region, from, to, service), caller.scope(), page);
    }
}
