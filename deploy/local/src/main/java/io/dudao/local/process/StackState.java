package io.dudao.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor last wrote about the stack, for {@code status} and for whoever waits.
 *
 * @param problem why the start failed
 */
public record StackState(
        ProcessIdentity supervisor, Phase phase, @Nullable String problem, List<PartView> parts) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The stack as a whole. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        STOPPED,
        FAILED
    }

    /**
     * One part.
     *
     * @param process the running process, or null
     * @param since start of the running process
     * @param restarts how often it was started again since the stack was started
     */
    public record PartView(
            String name,
            PartState state,
            int port,
            @Nullable ProcessIdentity process,
            @Nullable Instant since,
            int restarts) {}

    /** Writes the state, whole or not at all. */
    public void write(Path file) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.write(whole, JSON.writeValueAsBytes(this));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The last written state; empty when there is none or it can't be read. */
    public static Optional<StackState> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackState.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
