package io.dudao.training.exam;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.validation.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates over HTTP. They are made by passing exams, so there is nothing to post. */
@Path("/api/v1/certificates")
@Tag(name = "exams")
public class CertificateResource {
    private final CertificateService certificates;
    private final Caller caller;

    CertificateResource(CertificateService certificates, Caller caller) {
        this.certificates = certificates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listCertificates", summary = "List certificates; sorts by expiresOn")
    public Uni<Page<CertificateView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("staff") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String staff,
            @QueryParam("course") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String course,
            @QueryParam("status") @Nullable CertificateStatus status,
            @QueryParam("expiringBefore") @CalendarRange @Nullable LocalDate expiringBefore,
            @Valid @BeanParam PageRequest page) {
        var filter = new ExamFilter(unit, region, staff, course);
        return certificates.list(filter, status, expiringBefore, caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getCertificate", summary = "Read a certificate")
    public Uni<RestResponse<CertificateView>> get(@PathParam("id") UUID id) {
        return certificates
                .get(id, caller.scope())
                .map(certificate -> ResponseBuilder.ok(certificate)
                        .header("ETag", EntityTags.of(certificate.revision()))
                        .build());
    }
}
