package io.dudao.training.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A title in both languages. */
public record Titles(
        @JsonProperty("zh-CN") @NotBlank @Size(max = 200) @PlainText
        String chinese,

        @JsonProperty("en") @NotBlank @Size(max = 200) @PlainText
        String english) {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINA, Locale.CHINESE, Locale.ENGLISH);

    /** The title that an Accept-Language header prefers; the Chinese one if it says nothing of use. */
    String in(@Nullable String acceptLanguage) {
        return prefersEnglish(acceptLanguage) ? english : chinese;
    }

    private static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return false;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
