package io.dudao.kit.paging;

import io.dudao.kit.problem.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a sorted, filtered list: the sort value and id of the last item seen. It holds no right: the caller's scope is
 * applied anew to every page.
 *
 * @param value the sort value as text; empty when the list is sorted by id alone
 * @param id the id of the last item
 * @param query a hash of filters and sort; a cursor serves the query it was made for
 */
public record Cursor(String value, UUID id, int query) {

    /** The cursor as an opaque text. */
    public String encode() {
        String text = query + " " + id + " " + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that was made for {@code query}.
     *
     * @throws Malformed if it is none, or was made for other filters or another sort
     */
    public static Cursor decode(String text, int query) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            Cursor cursor = new Cursor(parts[2], UUID.fromString(parts[1]), Integer.parseInt(parts[0]));
            if (cursor.query() == query) {
                return cursor;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Malformed("The cursor is not one that this list gave out.");
        }
        throw new Malformed("The cursor belongs to other filters or another sort.");
    }
}
