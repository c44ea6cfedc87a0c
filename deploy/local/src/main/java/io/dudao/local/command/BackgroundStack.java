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
import io.dudao.local.process.StackState;
import io.dudao.local.process.StackState.Phase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        Files.deleteIfExists(run.stateFile());
        Process launcher = launch(console, without);
        follow(console, launcher);
        return true;
    }

    /** Waits until a launcher that is there already has started everything. */
    public void awaitReady() {
        StackState last = null;
        while (true) {
            Optional<ProcessIdentity> launcher = run.supervisor().living();
            Optional<StackState> state = run.state();
            if (state.isPresent() && state.get().phase() == Phase.READY && launcher.isPresent()) {
                return;
            }
            if (launcher.isEmpty() && last != null) {
                throw new UsageException("the stack went down before it was ready");
            }
            if (last == null) {
                output.line("It is not ready yet, waiting.");
            }
            last = state.orElse(last);
            if (launcher.isEmpty() && run.supervisor().living().isEmpty() && !Pause.millis(1_000)) {
                return;
            }
            Pause.millis(200);
        }
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
                .redirectOutput(console.toFile())
                .start();
    }

    /** Prints what the launcher prints until the stack is ready. */
    private void follow(Path console, Process launcher) throws IOException {
        long read = 0;
        while (true) {
            boolean alive = launcher.isAlive();
            boolean ready =
                    run.state().filter(state -> state.phase() == Phase.READY).isPresent();
            read = print(console, read);
            if (ready) {
                return;
            }
            if (!alive) {
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
