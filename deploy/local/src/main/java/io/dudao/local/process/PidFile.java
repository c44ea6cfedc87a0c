package io.dudao.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that names one process for sure: pid and birth, written whole or not at all. */
public record PidFile(Path path) {

    /** Remembers a process. */
    public void write(ProcessIdentity process) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path whole = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(whole, process.pid() + " " + process.birth() + "\n");
        Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process that the file names, while it lives. A recycled pid, a broken or an absent file is empty. */
    public Optional<ProcessIdentity> living() {
        try {
            String[] words = Files.readString(path).strip().split(" ", 2);
            ProcessIdentity named = new ProcessIdentity(Long.parseLong(words[0]), words.length > 1 ? words[1] : "");
            return named.alive().map(handle -> named);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // Harmless: the file names a process that has ended, and every reader checks that.
        }
    }
}
