package io.dudao.inspection.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A title in both languages: Chinese as written on the mainland (zh-CN), and English. */
public record Titles(
        @JsonProperty("zh-CN") @NotNull @Size(max = 200) @Printable
        String chinese,

        @JsonProperty("en") @NotNull @Size(max = 200) @Printable
        String english) {}
