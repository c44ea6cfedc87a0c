package io.dudao.kit.schedule;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;

/**
 * What a service does again and again by itself, such as noticing that a deadline passed. Any bean of this type is found and
 * run; a test calls {@link #run} with the instant that it wants.
 */
public interface RecurringTask {
    /** Unique within the service, words joined by hyphens. */
    String name();

    /** How long to wait between two starts; a run that takes longer delays the next. */
    Duration every();

    /**
     * Does what is due at {@code now}. It runs on one instance of the service at a time, may be cut off at any point and is
     * then run again: each transaction leaves nothing half done, and what was done stays done.
     */
    Uni<Void> run(Instant now);
}
