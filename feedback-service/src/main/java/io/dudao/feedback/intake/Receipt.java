package io.dudao.feedback.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What a device gets for feedback that is kept; the same for every repeat.
 *
 * @param id the id that the device chose
 * @param receivedAt when it first reached us
 * @param created whether this very request brought it
 */
public record Receipt(
        UUID id, Instant receivedAt, @JsonIgnore boolean created) {}
