package io.dudao.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items at most {@code limit} of them, in the order asked for
 * @param next the cursor of the page that follows, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The same page with every item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
