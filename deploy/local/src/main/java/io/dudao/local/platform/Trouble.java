package io.dudao.local.platform;

import io.dudao.local.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells a person that the platform is being waited for: not at the first hiccup, and not more than every ten seconds. */
final class Trouble {
    private static final int HICCUPS = 3;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Consumer<String> tell;
    private Instant quietUntil = Instant.MIN;

    Trouble(Consumer<String> tell) {
        this.tell = tell;
    }

    synchronized void report(int failures, String description, Duration left) {
        Instant now = Instant.now();
        if (failures >= HICCUPS && now.isAfter(quietUntil)) {
            quietUntil = now.plus(QUIET);
            tell.accept("waiting for the platform (" + description + "), for up to " + Output.seconds(left) + " more");
        }
    }
}
