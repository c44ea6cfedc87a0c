package io.dudao.local.command;

import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.Settings;
import io.dudao.local.UsageException;
import io.dudao.local.process.OwnGroup;
import io.dudao.local.process.Pause;
import io.dudao.local.process.ProcessIdentity;
import io.dudao.local.process.RunFolder;
import io.dudao.local.process.Signals;
import io.dudao.local.process.StackState.Phase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stack under a launcher of its own that goes on when this command has returned. */
public final class BackgroundStack {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    private final Session session;
    private final RunFolder run;
    private final Output output;

    /** The background stack of a session. */
    public BackgroundStack(Session session) {
        this.session = session;
        this.run = session.run();
        this.output = session.output();
    }

    /** Whether a launcher keeps the stack. */
    public boolean isUp() {
        return run.supervisor().living().isPresent();
    }

    /**
     * Starts the stack unless it is up, and returns when it is ready.
     *
     * @return whether this call started it
     * @throws UsageException when it could not be started; the reason has been printed
     */
    public boolean ensureUp() throws IOException {
        return ensureUp(Set.of());
    }

    /** As above, leaving out some parts. */
    public boolean ensureUp(Set<String> without) throws IOException {
        if (isUp()) {
            awaitReady();
            return false;
        }
        Path console = session.settings().logs().resolve("up.log");
        Files.createDirectories(console.getParent());
        long end = Files.exists(console) ? Files.size(console) : 0;
        Process launcher = launch(console, without);
        follow(console, end, launcher);
        return run.supervisor()
                .living()
                .filter(process -> process.pid() == launcher.pid())
                .isPresent();
    }

    /** Waits until a launcher that is there already, or about to be, has started everything. */
    public void awaitReady() {
        if (!isReady()) {
            output.line("Another ./dudao is starting it, waiting.");
        }
        Instant unseen = Instant.now().plusSeconds(5);
        while (!isReady()) {
            if (!isUp() && Instant.now().isAfter(unseen)) {
                throw new UsageException("the stack went down before it was ready: ./dudao logs supervisor");
            }
            Pause.millis(200);
        }
    }

    private boolean isReady() {
        Optional<ProcessIdentity> launcher = run.supervisor().living();
        return launcher.isPresent()
                && run.state()
                        .filter(state -> state.phase() == Phase.READY)
                        .filter(state -> state.supervisor().equals(launcher.get()))
                        .isPresent();
    }

    /** Asks the launcher to stop everything and waits until it has. */
    public void stop() {
        Optional<ProcessIdentity> launcher = run.supervisor().living();
        launcher.ifPresent(process -> {
            if (!Signals.stop(process, "TERM", LONGEST_STOP)) {
                output.complain("the launcher did not end in time and was killed");
            }
        });
    }

    private Process launch(Path console, Set<String> without) throws IOException {
        Settings settings = session.settings();
        List<String> command = new ArrayList<>(OwnGroup.prefix());
        command.add(settings.javaExecutable());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.dudao.local.Main", "up"));
        if (!without.isEmpty()) {
            command.add("--without=" + String.join(",", without));
        }
        return new ProcessBuilder(command)
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
    }

    /** Prints what the launcher prints until the stack is ready. */
    private void follow(Path console, long from, Process launcher) throws IOException {
        long read = from;
        boolean done = false;
        while (!done) {
            boolean alive = launcher.isAlive();
            done = isReady() || !alive;
            read = print(console, read);
            if (!alive && launcher.exitValue() != 0) {
                throw new UsageException("the stack could not be started");
            }
            Pause.millis(100);
        }
    }

    private long print(Path console, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(console.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            String text = new String(fresh, StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole)
                    .lines()
                    .filter(line -> line.startsWith("[") || line.startsWith("    ") || line.startsWith("dudao:"))
                    .forEach(output::line);
            return from + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
