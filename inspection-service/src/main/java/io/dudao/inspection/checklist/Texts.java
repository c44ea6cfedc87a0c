package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A long text in both languages, such as a question: Chinese as written on the mainland (zh-CN), and English. */
public record Texts(
        @JsonProperty("zh-CN") @NotNull @Size(max = 2000) @Printable
        String chinese,

        @JsonProperty("en") @NotNull @Size(max = 2000) @Printable
        String english) {

    /** One text that counts for both languages. */
    static Texts both(String text) {
        return new Texts(text, text);
    }

    String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    boolean isLongerThan(int characters) {
        return chinese.length() > characters || english.length() > characters;
    }
}
