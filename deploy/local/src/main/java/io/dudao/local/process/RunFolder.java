package io.dudao.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder by which the commands of one stack find its processes: pid files, the lock, the state, holds. */
public record RunFolder(Path path) {

    /** The pid file of a part. */
    public PidFile pidFile(String part) {
        return new PidFile(path.resolve(part + ".pid"));
    }

    /** The pid file of the launcher that watches over the parts. */
    public PidFile supervisor() {
        return new PidFile(path.resolve("supervisor.pid"));
    }

    /** While it names a living process, the supervisor keeps the part down. */
    public PidFile hold(String part) {
        return new PidFile(path.resolve(part + ".hold"));
    }

    /** What the supervisor last wrote. */
    public Optional<StackState> state() {
        return StackState.read(stateFile());
    }

    /** The file of {@link #state()}. */
    public Path stateFile() {
        return path.resolve("stack.json");
    }

    /** Takes the lock that only one supervisor of a stack can hold; it ends with the process, however that ends. */
    public Optional<FileLock> lock() throws IOException {
        Files.createDirectories(path);
        @SuppressWarnings("resource") // lives as long as the lock, which is as long as the process
        FileChannel channel =
                FileChannel.open(path.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldHere) {
            channel.close();
            return Optional.empty();
        }
    }

    /** Names of parts whose pid file names a living process. */
    public List<String> livingParts() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid") && !name.equals("supervisor.pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .filter(name -> pidFile(name).living().isPresent())
                    .sorted()
                    .toList();
        }
    }
}
