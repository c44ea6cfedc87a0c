package io.dudao.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One process of the stack: what it needs, how it is started and how one sees that it works. */
public interface Part {

    /** Its name, also that of its log and pid file. */
    String name();

    /** The port that it serves, on 127.0.0.1. */
    int port();

    /** Every port that must be free before it starts, by the name that the settings give it. */
    List<String> portNames();

    /** The parts that must have been ready once before this one starts. */
    Set<String> after();

    /** Whether its start is heavy, so that only a few of its kind start at the same time. */
    default boolean startsInTurn() {
        return false;
    }

    /**
     * Work before the first start: unpacking, an empty database cluster, a formatted log folder.
     *
     * @param tell takes what a person should know when it takes long, as the rest of a sentence that begins with the name
     */
    default void prepare(Consumer<String> tell) throws IOException, InterruptedException {}

    /** The command line of the next start. */
    Launch launch() throws IOException;

    /** One look at whether it works, at most a second long. */
    boolean ready();

    /** Work after it became ready for the first time: databases, topics. Repeatable. */
    default void furnish() throws Exception {}

    /** How long a start may take. */
    default Duration startDeadline() {
        return Duration.ofMinutes(3);
    }

    /** How long it may take to stop before it is killed. */
    default Duration stopDeadline() {
        return Duration.ofSeconds(12);
    }

    /** The signal that asks it to stop in an orderly way. */
    default String stopSignal() {
        return "TERM";
    }

    /**
     * A command line.
     *
     * @param environment variables added to the launcher's own
     * @param folder the working folder
     */
    record Launch(List<String> command, Map<String, String> environment, Path folder) {}
}
