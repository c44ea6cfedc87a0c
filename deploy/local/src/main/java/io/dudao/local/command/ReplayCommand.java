package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.process.Pause;
import io.dudao.local.process.PidFile;
import io.dudao.local.process.ProcessIdentity;
import io.dudao.local.stack.Broker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** {@code ./dudao replay}: reporting reads every topic again from the first record; the figures must not move. */
public final class ReplayCommand implements Command {
    private static final String SERVICE = "reporting-service";
    private static final String GROUP = "reporting-service.v1";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "let reporting read every topic again from its beginning, wait until it is through";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        Arguments.of(arguments, Set.of(), 0);
        if (session.run().supervisor().living().isEmpty()) {
            throw new UsageException("the stack is not up: ./dudao up first");
        }
        Output output = session.output();
        Instant begun = Instant.now();
        try (Admin admin = Broker.admin(session.settings())) {
            ConsumerGroup group = new ConsumerGroup(admin, GROUP);
            PidFile hold = session.run().hold(SERVICE);
            hold.write(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
            try {
                output.line("stopping " + SERVICE);
                awaitDown(session);
                long records = group.rewind(Duration.ofSeconds(60));
                output.line("%s goes back to the beginning: %,d records to read again", GROUP, records);
            } finally {
                hold.delete();
            }
            awaitThrough(group, output);
        }
        output.line("read again in %s", Output.seconds(Duration.between(begun, Instant.now())));
        return 0;
    }

    private static void awaitDown(Session session) {
        boolean down = Pause.until(
                Duration.ofSeconds(30),
                () -> session.run().pidFile(SERVICE).living().isEmpty());
        if (!down) {
            throw new UsageException(SERVICE + " did not stop; ./dudao status says more");
        }
    }

    private static void awaitThrough(ConsumerGroup group, Output output) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        Instant nextLine = Instant.now().plusSeconds(5);
        for (long lag = group.lag(); lag > 0; lag = group.lag()) {
            if (Instant.now().isAfter(end)) {
                throw new UsageException(
                        String.format("%,d records are still to be read; look at ./dudao logs %s", lag, SERVICE));
            }
            if (Instant.now().isAfter(nextLine)) {
                output.line("%,d records to go", lag);
                nextLine = Instant.now().plusSeconds(5);
            }
            Pause.millis(500);
        }
    }
}
