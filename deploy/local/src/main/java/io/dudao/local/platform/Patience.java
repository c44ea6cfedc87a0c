package io.dudao.local.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a request is repeated while the platform cannot serve it.
 *
 * @param limit from the first failure on
 * @param firstPause after the first failure; doubles with each further one
 * @param longestPause where the doubling ends
 */
public record Patience(Duration limit, Duration firstPause, Duration longestPause) {

    /** Long enough for a service, the broker or the database to be killed and come back. */
    public static Patience ofMinutes(long minutes) {
        return new Patience(Duration.ofMinutes(minutes), Duration.ofMillis(250), Duration.ofSeconds(5));
    }

    /** The pause after {@code failures} in a row, half of it at random so that several senders spread out. */
    Duration pauseAfter(int failures) {
        double full =
                Math.min(longestPause.toMillis(), firstPause.toMillis() * Math.pow(2, Math.min(failures, 30) - 1.0));
        return Duration.ofMillis(
                (long) (full / 2 + full / 2 * ThreadLocalRandom.current().nextDouble()));
    }
}
