package io.dudao.kit.attachment.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** What is kept of a file, in order; nothing is copied before it is written. */
final class Pieces {
    private final List<ByteBuffer> pieces = new ArrayList<>();

    Pieces add(byte[] bytes) {
        pieces.add(ByteBuffer.wrap(bytes));
        return this;
    }

    /** @param from first byte; {@code to} the first that is no longer meant */
    Pieces add(ByteBuffer whole, int from, int to) {
        pieces.add(whole.slice(from, to - from));
        return this;
    }

    Pieces addAll(Pieces others) {
        pieces.addAll(others.pieces);
        return this;
    }

    long size() {
        return pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    void writeTo(WritableByteChannel target) throws IOException {
        for (ByteBuffer piece : pieces) {
            while (piece.hasRemaining()) {
                target.write(piece);
            }
        }
    }
}
