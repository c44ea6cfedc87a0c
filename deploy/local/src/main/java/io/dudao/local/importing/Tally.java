package io.dudao.local.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of the rows of one file. Safe for several threads. */
final class Tally {
    private final String title;
    private final int rows;
    private final Instant started = Instant.now();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unsent = new AtomicInteger();
    private volatile Instant ended = started;

    /** For {@code rows} rows of what people call {@code title}. */
    Tally(String title, int rows) {
        this.title = title;
        this.rows = rows;
    }

    void created() {
        sent.incrementAndGet();
        created.incrementAndGet();
    }

    void unchanged() {
        sent.incrementAndGet();
        unchanged.incrementAndGet();
    }

    /** A row that the server refused. */
    void refused() {
        sent.incrementAndGet();
        refused.incrementAndGet();
    }

    /** Rows that were not worth sending. */
    void refusedUnsent(int count) {
        refused.addAndGet(count);
    }

    /** Rows that repeat others of the file. */
    void repeated(int count) {
        unchanged.addAndGet(count);
    }

    /** A row that found no server. */
    void unsent() {
        unsent.incrementAndGet();
    }

    void end() {
        ended = Instant.now();
    }

    int refusedCount() {
        return refused.get();
    }

    int unsentCount() {
        return unsent.get();
    }

    /** How far it is, with the speed since the start. */
    String progress() {
        int done = sent.get();
        double seconds =
                Math.max(0.001, Duration.between(started, Instant.now()).toMillis() / 1000.0);
        return String.format(Locale.ROOT, "  %-12s %6d of %d  %.0f rows/s", title, done, rows, done / seconds);
    }

    /** The line of the summary. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "  %-12s %6d rows  %6d sent  %6d created  %6d unchanged  %6d refused  %s%6.1f s",
                title,
                rows,
                sent.get(),
                created.get(),
                unchanged.get(),
                refused.get(),
                unsent.get() == 0 ? "" : String.format(Locale.ROOT, "%6d not sent  ", unsent.get()),
                Duration.between(started, ended).toMillis() / 1000.0);
    }
}
