package io.dudao.inspection.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words by which units are picked out: up to 20 of up to 50 characters. */
public final class Tags {
    /** Something visible, no control characters, and no vertical bar: it separates tags in CSV. */
    public static final String SYNTAX = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}|]{1,50}";

    /** How many a unit may have. */
    public static final int MOST = 20;

    private Tags() {}

    /** The tags as they are kept: without space around them, each once, sorted. */
    public static List<String> of(@Nullable List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().sorted().toList();
    }
}
