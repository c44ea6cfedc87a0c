package io.dudao.kit.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of content that is asked for (RFC 9110, 14).
 *
 * @param first byte
 * @param last byte, included
 */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range itself cannot be served: it begins behind the end. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unsatisfiable() {
            super(null, null, false, false);
        }
    }

    /** Of {@code header} for content of {@code size} bytes; empty – the whole – without one, for several or for nonsense. */
    static Optional<ByteRange> of(@Nullable String header, long size) throws Unsatisfiable {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return Optional.of(suffix(Long.parseLong(matcher.group(2)), size));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(first, last));
    }

    private static ByteRange suffix(long length, long size) throws Unsatisfiable {
        if (length == 0) {
            throw new Unsatisfiable();
        }
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    long length() {
        return last - first + 1;
    }
}
