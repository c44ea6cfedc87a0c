package io.dudao.reporting.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people read, in both languages. */
public record Title(
        @JsonProperty("zh-CN") String chinese,
        @JsonProperty("en") String english) {

    /** In the language of the tag: Chinese for {@code zh…}, else English. */
    public String in(String language) {
        return language.startsWith("zh") ? chinese : english;
    }
}
