package io.dudao.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person reads: plain lines, one a step. Safe to call from several threads. */
public final class Output {
    private final PrintStream out;
    private final PrintStream err;

    /** Lines go to {@code out}, complaints to {@code err}. */
    public Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** One line. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One formatted line. */
    public void line(String format, Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    /** One line of complaint, on the error stream. */
    public synchronized void complain(String text) {
        err.println("dudao: " + text);
        err.flush();
    }

    /** A duration for people: {@code 0.4 s}, {@code 12.3 s}, {@code 3 min 20 s}, {@code 5 h 3 min}. */
    public static String seconds(Duration duration) {
        if (duration.toMinutes() < 2) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
