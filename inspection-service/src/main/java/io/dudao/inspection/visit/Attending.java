package io.dudao.inspection.visit;

import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check-in or check-out as the phone tells it.
 *
 * @param at when, by the phone's clock
 * @param sentAt when it was sent, by the phone's clock; needed where it was not sent at once
 * @param latitude with {@code longitude} and {@code accuracy}, or none of them
 * @param accuracy of the position, in metres
 * @param reason why the position is not to be had, or lies elsewhere
 */
public record Attending(
        @NotNull Instant at,
        @Nullable Instant sentAt,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable @DecimalMin("0") @DecimalMax("100000") Double accuracy,
        @Nullable AwayReason reason) {

    /** @throws RuleBroken {@code position-is-incomplete}, or what is wrong with the times */
    Presence.Report report() {
        return new Presence.Report(new PhoneTime(at, sentAt), position(), reason);
    }

    private @Nullable Position position() {
        if (latitude != null && longitude != null && accuracy != null) {
            return new Position(latitude, longitude, accuracy);
        }
        if (latitude != null || longitude != null || accuracy != null) {
            throw new RuleBroken("position-is-incomplete", "A position is latitude, longitude and accuracy.");
        }
        return null;
    }
}
