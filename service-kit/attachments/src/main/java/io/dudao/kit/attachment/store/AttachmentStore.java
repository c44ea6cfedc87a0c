package io.dudao.kit.attachment.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A place for files, by {@link StoredKey}. Every method blocks, and fails with an IOException while the place is out of reach. */
public interface AttachmentStore {

    /**
     * Stretch of a file that can be sent.
     *
     * @param file where it lies now
     * @param offset first byte
     * @param length how many
     * @param temporary whether it is a copy made for this one reading, to be deleted by the reader
     */
    record Piece(Path file, long offset, long length, boolean temporary) {}

    /** Takes {@code file} away and keeps it; when this returns it outlives a crash of machine or power. */
    void put(String key, Path file) throws IOException;

    /** A stretch of what is stored; fails with {@code NoSuchFileException} if it is not there. */
    Piece open(String key, long offset, long length) throws IOException;

    /** Deletes it, if it is there. */
    void delete(String key) throws IOException;

    /** Every key that is stored, in any order. */
    void eachKey(Consumer<String> action) throws IOException;
}
