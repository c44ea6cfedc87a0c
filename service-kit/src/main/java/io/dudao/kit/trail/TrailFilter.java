package io.dudao.kit.trail;

import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the trail to show; a {@code @BeanParam}. */
public class TrailFilter {
    /** The inspection or other chain. */
    @QueryParam("chain")
    public @Nullable UUID chain;

    /** The kind of aggregate, such as {@code corrective-action}. */
    @QueryParam("aggregate")
    @Size(max = 100)
    @Pattern(regexp = TrailEntry.SLUG)
    public @Nullable String aggregate;

    /** The aggregate. */
    @QueryParam("aggregateId")
    public @Nullable UUID aggregateId;

    /** The code of the unit. */
    @QueryParam("unit")
    @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
    public @Nullable String unit;

    /** The subject of who did it, or {@code system}. */
    @QueryParam("by")
    @Size(max = 255)
    @PlainText
    public @Nullable String by;

    /** What was done, such as {@code rejected}. */
    @QueryParam("action")
    @Size(max = 100)
    @Pattern(regexp = TrailEntry.SLUG)
    public @Nullable String action;

    /** From this time on. */
    @QueryParam("from")
    public @Nullable Instant from;

    /** Before this time. */
    @QueryParam("to")
    public @Nullable Instant to;
}
