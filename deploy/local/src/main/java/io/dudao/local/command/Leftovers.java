package io.dudao.local.command;

import io.dudao.local.Session;
import io.dudao.local.process.PidFile;
import io.dudao.local.process.Signals;
import java.io.IOException;
import java.time.Duration;

/** Processes of a stack whose launcher was killed: known by their pid files, stopped before anything else happens. */
final class Leftovers {
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Session session;

    Leftovers(Session session) {
        this.session = session;
    }

    /** Stops them, the database last; how many there were. */
    int stop() throws IOException {
        int count = 0;
        for (String name : session.run().livingParts().stream()
                .sorted(Leftovers::databaseLast)
                .toList()) {
            PidFile file = session.run().pidFile(name);
            file.living().ifPresent(process -> {
                session.output()
                        .line("%s was left behind by an earlier launcher (pid %d): stopping it", name, process.pid());
                Signals.stop(process, name.equals("postgres") ? "INT" : "TERM", DEADLINE);
            });
            file.delete();
            count++;
        }
        return count;
    }

    private static int databaseLast(String one, String other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(String name) {
        return switch (name) {
            case "gateway" -> 0;
            case "kafka" -> 2;
            case "postgres" -> 3;
            default -> 1;
        };
    }
}
