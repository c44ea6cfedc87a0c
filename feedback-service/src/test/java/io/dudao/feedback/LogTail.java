package io.dudao.feedback;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** What the service logs while it is open. */
public final class LogTail extends Handler implements AutoCloseable {
    private static final Logger PROBLEMS = Logger.getLogger("http-problem");

    private final @Nullable Level before = PROBLEMS.getLevel();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Listens, also to what tests usually hush but a running service says of refused requests. */
    public LogTail() {
        PROBLEMS.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(this);
    }

    /** Every message so far with its parameters and the failure that it tells of. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(ExtLogRecord.wrap(line).getFormattedMessage());
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        PROBLEMS.setLevel(before);
    }
}
