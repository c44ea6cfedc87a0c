package io.dudao.kit.attachment.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files in 256 folders below a root that it never leaves, links included. Put files on the same file system as the root. */
public final class LocalDisk implements AttachmentStore {
    private final Path root;

    /** @param root made if it is not there */
    public LocalDisk(Path root) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path target = place(key);
        Path folder = Files.createDirectories(target.getParent());
        requireInside(folder);
        force(file, StandardOpenOption.WRITE);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
        force(root, StandardOpenOption.READ);
    }

    @Override
    public Piece open(String key, long offset, long length) throws IOException {
        Path file = place(key);
        requireInside(file);
        if (Files.size(file) < offset + length) {
            throw new IOException("shorter than it was written: " + key);
        }
        return new Piece(file, offset, length, false);
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public void eachKey(Consumer<String> action) throws IOException {
        for (Path folder : list(root)) {
            if (Files.isDirectory(folder)) {
                list(folder).stream()
                        .map(file -> folder.getFileName() + "/" + file.getFileName())
                        .filter(StoredKey::is)
                        .forEach(action);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private Path place(String key) {
        return root.resolve(StoredKey.require(key));
    }

    private void requireInside(Path path) throws IOException {
        if (!path.toRealPath().startsWith(root)) {
            throw new IOException("leads out of the store: " + path.getFileName());
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
