package io.dudao.inspection.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words by which units are picked out: up to 20 of up to 50 characters. */
final class Tags {
    /** Something visible, no control characters, and no vertical bar: it separates tags in CSV. */
    static final String SYNTAX = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}|]{1,50}";

    static final int MOST = 20;

    private Tags() {}

    /** The tags as they are kept: without space around them, each once, sorted. */
    static List<String> of(@Nullable List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().sorted().toList();
    }
}
