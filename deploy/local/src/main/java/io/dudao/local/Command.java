package io.dudao.local;

import java.util.List;

/** One command of {@code ./dudao}; {@link Commands} is the table of all. */
public interface Command {

    /** The word on the command line. */
    String name();

    /** What may follow it, e.g. {@code <folder>}; empty when nothing. */
    String arguments();

    /** What it does, in a line. */
    String summary();

    /**
     * Runs it.
     *
     * @return the exit code: 0 done, 1 not done or not wholly
     * @throws UsageException with what the person at the keyboard can put right
     */
    int run(Session session, List<String> arguments) throws Exception;
}
