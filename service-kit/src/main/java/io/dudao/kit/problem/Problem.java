package io.dudao.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it stands in an answer (RFC 9457).
 *
 * @param type {@code /problems/<slug>}, stable
 * @param title the slug as words
 * @param status the HTTP status
 * @param detail one sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Violation> violations) {

    /** The problem that {@code exception} tells of. */
    public static Problem of(ProblemException exception) {
        return new Problem(
                typeOf(exception.slug()),
                titleOf(exception.slug()),
                exception.status(),
                exception.detail(),
                exception.violations().isEmpty() ? null : exception.violations());
    }

    /** The type of the problem that {@code slug} names. */
    public static String typeOf(String slug) {
        return "/problems/" + slug;
    }

    /** The title of the problem that {@code slug} names: its words, the first with a capital. */
    public static String titleOf(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
