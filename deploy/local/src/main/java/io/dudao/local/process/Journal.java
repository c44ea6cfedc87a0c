package io.dudao.local.process;

import io.dudao.local.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the supervisor tells: on the terminal with the seconds since the start, in a file with the time. */
final class Journal {
    private final Output output;
    private final Path file;
    private final Instant begun = Instant.now();
    private Instant lastLine = begun;

    Journal(Output output, Path file) {
        this.output = output;
        this.file = file;
    }

    void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
    }

    synchronized void line(String text) {
        lastLine = Instant.now();
        output.line("[%7s] %s", Output.seconds(Duration.between(begun, lastLine)), text);
        try {
            Files.writeString(
                    file,
                    lastLine.truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritten) {
            // The line has been printed; a full disk shows itself elsewhere.
        }
    }

    synchronized Duration quietFor() {
        return Duration.between(lastLine, Instant.now());
    }
}
