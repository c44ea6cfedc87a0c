package io.dudao.inspection.visit;

/**
 * A place on earth as a phone measured it.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 * @param accuracyMetres radius within which the phone is with 68 % certainty
 */
public record Position(double latitude, double longitude, double accuracyMetres) {
    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    /** Metres to another place along the surface, by the haversine formula; at most 0.6 % off, as the earth is no sphere. */
    public double metresTo(double otherLatitude, double otherLongitude) {
        return metres(latitude, longitude, otherLatitude, otherLongitude);
    }

    /** As {@link #metresTo}, between any two places in degrees. */
    public static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double chord = haversine(north)
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * haversine(east);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double haversine(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }
}
