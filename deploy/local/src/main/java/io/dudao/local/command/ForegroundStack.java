package io.dudao.local.command;

import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.Settings;
import io.dudao.local.UsageException;
import io.dudao.local.process.Part;
import io.dudao.local.process.StartFailedException;
import io.dudao.local.process.Supervisor;
import io.dudao.local.stack.Stack;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The stack as this process' children: starts them, waits, and stops them when this process is asked to end. */
final class ForegroundStack {
    private static final int LINES_OF_A_FAILED_LOG = 15;
    private static final Pattern STACK_TRACE = Pattern.compile("\\s+(at |\\.\\.\\. )");

    private final Session session;
    private final Settings settings;
    private final Output output;

    ForegroundStack(Session session) {
        this.session = session;
        this.settings = session.settings();
        this.output = session.output();
    }

    /** Runs until the process is asked to end; 0, or 1 when the stack could not be started. */
    int run(Set<String> without) throws IOException, InterruptedException {
        Optional<FileLock> lock = session.run().lock();
        if (lock.isEmpty()) {
            output.line("A stack of this folder is up already.");
            new BackgroundStack(session).awaitReady();
            Welcome.print(session);
            return 0;
        }
        new Leftovers(session).stop();
        List<Part> parts = Stack.parts(settings).stream()
                .filter(part -> !without.contains(part.name()))
                .toList();
        PortCheck.requireFree(settings, parts);
        Supervisor supervisor = new Supervisor(parts, session.run(), settings.logs(), output);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-stack"));
        try {
            supervisor.start();
        } catch (StartFailedException failed) {
            String why = String.valueOf(failed.getMessage());
            output.complain(why + "; the end of " + failed.log() + ":");
            tail(failed.log()).forEach(line -> output.line("    " + line));
            supervisor.failed(why);
            return 1;
        }
        Welcome.print(session);
        output.line("Ctrl-C stops the stack.");
        supervisor.await();
        return 0;
    }

    private static List<String> tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_TRACE.matcher(line).lookingAt())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILED_LOG), lines.size());
        } catch (IOException absent) {
            throw new UsageException("there is no log at " + log, absent);
        }
    }
}
