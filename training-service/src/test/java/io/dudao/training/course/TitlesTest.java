package io.dudao.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Service",
                "en-GB|Service",
                "zh|服务",
                "zh-CN,en;q=0.5|服务",
                "de,en;q=0.5|Service",
                "de|服务",
                "|服务",
                "?!|服务"
            })
    void theHeaderPicksTheTitle(String header, String title) {
        assertThat(new Titles("服务", "Service").in(header)).isEqualTo(title);
    }
}
