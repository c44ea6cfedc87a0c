package io.dudao.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running process of a part, its pid file and its log. */
final class PartProcess {
    private static final long LARGEST_LOG_BYTES = 20L << 20;
    private static final File NOTHING = new File("/dev/null");

    private final Part part;
    private final PidFile pidFile;
    private final Path log;
    private volatile @Nullable Process process;
    private volatile @Nullable ProcessIdentity identity;
    private volatile @Nullable Instant since;

    PartProcess(Part part, PidFile pidFile, Path log) {
        this.part = part;
        this.pidFile = pidFile;
        this.log = log;
    }

    Path log() {
        return log;
    }

    @Nullable
    ProcessIdentity identity() {
        return identity;
    }

    @Nullable
    Instant since() {
        return since;
    }

    Process start() throws IOException {
        makeRoomInLog();
        Part.Launch launch = part.launch();
        List<String> command = new ArrayList<>(OwnGroup.prefix());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What moves the launcher's ports and folder means something else, or nothing, to a part.
        builder.environment().keySet().removeIf(name -> name.matches("DUDAO_(HOME|([A-Z_]+_)?PORT(_OFFSET)?)"));
        builder.environment().putAll(launch.environment());
        Process started = builder.start();
        process = started;
        since = Instant.now();
        ProcessIdentity known = ProcessIdentity.of(started.pid()).orElse(null);
        identity = known;
        if (known != null) {
            pidFile.write(known);
        }
        return started;
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** How it ended, as the rest of a sentence. */
    String ending() {
        Process ended = process;
        return ended == null || ended.isAlive() ? "did not start" : "ended with " + ended.exitValue();
    }

    /** Stops it if it runs; false when it had to be killed. */
    boolean end() {
        ProcessIdentity running = identity;
        boolean byItself = running == null || Signals.stop(running, part.stopSignal(), part.stopDeadline());
        identity = null;
        since = null;
        pidFile.delete();
        return byItself;
    }

    private void makeRoomInLog() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
