package io.dudao.inspection.checklist;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that titles are kept in. */
enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    String tag() {
        return tag;
    }

    /** What an Accept-Language header prefers; Chinese if it says nothing of use. */
    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(Locale.CHINA, Locale.CHINESE, Locale.ENGLISH));
            return best != null && best.getLanguage().equals("en") ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }
}
