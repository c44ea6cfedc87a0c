package io.dudao.kit.attachment.store;

import io.dudao.kit.time.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which name a file is stored: the hash of what was sent and an id of this one writing of it. No two writings share a
 * name, so that what is swept can never be what somebody is just writing again.
 */
public final class StoredKey {
    private static final String THUMBNAIL = ".thumbnail";
    private static final Pattern SYNTAX = Pattern.compile(
            "([0-9a-f]{2})/\\1[0-9a-f]{62}\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\\.thumbnail)?");

    private StoredKey() {}

    /** A new one for the content of that hash. */
    public static String next(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256 + "." + Ids.next();
    }

    /** The thumbnail beside the content stored under {@code key}. */
    public static String thumbnailOf(String key) {
        return key + THUMBNAIL;
    }

    /** The content beside which {@code key} lies; the key itself, if it is not a thumbnail's. */
    public static String contentOf(String key) {
        return key.endsWith(THUMBNAIL) ? key.substring(0, key.length() - THUMBNAIL.length()) : key;
    }

    /** When it was made, to the millisecond. */
    public static Instant madeAt(String key) {
        Matcher matcher = SYNTAX.matcher(require(key));
        matcher.matches();
        return Instant.ofEpochMilli(UUID.fromString(matcher.group(2)).getMostSignificantBits() >>> 16);
    }

    /** Whether {@code name} is one. */
    public static boolean is(String name) {
        return SYNTAX.matcher(name).matches();
    }

    /** The same, or an error of whoever asks for anything else: nothing but keys made here names a file. */
    static String require(String key) {
        if (!is(key)) {
            throw new IllegalArgumentException("not a key of the store: " + key);
        }
        return key;
    }
}
