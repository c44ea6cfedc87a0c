package io.dudao.inspection.visit;

import io.dudao.kit.problem.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came or went.
 *
 * @param inspectorId who; null: the unit itself
 * @param at when, by our clock
 * @param receivedAt when we heard of it
 * @param clockOffsetMillis how much the phone's clock is ahead
 * @param distanceMetres to the unit; null: one of the two places is not known
 * @param confirmed whether the place shows that he was there
 * @param reason why it does not; null if it does or the unit's place is not known
 */
public record Presence(
        UUID id,
        UUID visitId,
        @Nullable UUID inspectorId,
        Direction direction,
        Instant at,
        Instant receivedAt,
        long clockOffsetMillis,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracyMetres,
        @Nullable Double distanceMetres,
        boolean confirmed,
        @Nullable AwayReason reason) {

    /** Coming or going. */
    public enum Direction {
        IN,
        OUT
    }

    /**
     * What the phone says.
     *
     * @param position null: there is none to be had
     * @param reason why it is not to be had, or lies elsewhere
     */
    public record Report(
            PhoneTime time,
            @Nullable Position position,
            @Nullable AwayReason reason) {}

    /**
     * Where the unit is and how near to it one must be.
     *
     * @param limitMetres beyond it a reason is needed; the accuracy is added, up to as much again
     */
    public record Place(@Nullable Double latitude, @Nullable Double longitude, double limitMetres) {
        @Nullable
        Double metresFrom(@Nullable Position position) {
            return position == null || latitude == null || longitude == null
                    ? null
                    : position.metresTo(latitude, longitude);
        }

        boolean isNear(@Nullable Double distance, @Nullable Position position) {
            return distance != null
                    && position != null
                    && distance <= limitMetres + Math.min(position.accuracyMetres(), limitMetres);
        }
    }

    /**
     * Judges what the phone says.
     *
     * @throws RuleBroken {@code presence-needs-a-position-or-a-reason} or {@code presence-is-too-far-from-the-unit}
     */
    public static Presence of(
            UUID id,
            UUID visitId,
            @Nullable UUID inspectorId,
            Direction direction,
            Report report,
            Place place,
            Instant receivedAt) {
        Position position = report.position();
        Double distance = place.metresFrom(position);
        boolean near = place.isNear(distance, position);
        if (!near && report.reason() == null) {
            requireNoReason(position, distance);
        }
        return new Presence(
                id,
                visitId,
                inspectorId,
                direction,
                report.time().happened(receivedAt),
                receivedAt,
                report.time().offsetMillis(receivedAt),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                position == null ? null : position.accuracyMetres(),
                distance,
                near,
                near ? null : report.reason());
    }

    /** Only a unit whose place nobody knows can be visited anywhere without a word. */
    private static void requireNoReason(@Nullable Position position, @Nullable Double distance) {
        if (position == null) {
            throw new RuleBroken(
                    "presence-needs-a-position-or-a-reason", "Send the position, or the reason why there is none.");
        }
        if (distance != null) {
            throw new RuleBroken(
                    "presence-is-too-far-from-the-unit",
                    "The position lies " + Math.round(distance) + " m from the unit; send a reason.");
        }
    }
}
