package io.dudao.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting, always with a limit. */
public final class Pause {
    private Pause() {}

    /** Sleeps; false when the thread was interrupted meanwhile. */
    public static boolean millis(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Looks every 100 ms until the condition holds; false when the deadline came first. */
    public static boolean until(Duration deadline, BooleanSupplier condition) {
        Instant end = Instant.now().plus(deadline);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !millis(100)) {
                return false;
            }
        }
        return true;
    }
}
