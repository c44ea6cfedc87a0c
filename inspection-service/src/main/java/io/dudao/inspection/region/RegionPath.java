package io.dudao.inspection.region;

import io.dudao.kit.security.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The syntax of region paths: up to ten segments of {@code a-z 0-9 -}, such as {@code /us/california/san-francisco}. */
public final class RegionPath {
    /** A whole path as a regular expression. */
    public static final String SYNTAX = "(/[a-z0-9-]{1,64}){1,10}";

    private RegionPath() {}

    /** The path of the region above, or null for one at the top. */
    public static @Nullable String above(String path) {
        int end = path.lastIndexOf('/');
        return end <= 0 ? null : path.substring(0, end);
    }

    /** {@code path} itself and every path above it, nearest first. */
    public static List<String> lineage(String path) {
        return Stream.iterate(path, Objects::nonNull, RegionPath::above).toList();
    }

    /** How many segments {@code path} has, 1 to 10. */
    public static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    /** The regions of a scope joined by commas, as SQL functions take them; null: everything. What is no path reaches nothing. */
    public static @Nullable String listOf(Scope scope) {
        return scope.everything()
                ? null
                : scope.regions().stream()
                        .filter(path -> path.matches(SYNTAX))
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
