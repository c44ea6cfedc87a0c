package io.dudao.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2017,       YEAR,    2017-01-01, 2017-12-31",
        "2016,       YEAR,    2016-01-01, 2016-12-31",
        "2017-Q1,    QUARTER, 2017-01-01, 2017-03-31",
        "2017-Q3,    QUARTER, 2017-07-01, 2017-09-30",
        "2017-Q4,    QUARTER, 2017-10-01, 2017-12-31",
        "2017-08,    MONTH,   2017-08-01, 2017-08-31",
        "2016-02,    MONTH,   2016-02-01, 2016-02-29",
        "2017-W31,   WEEK,    2017-07-31, 2017-08-06",
        "2017-W01,   WEEK,    2017-01-02, 2017-01-08",
        "2015-W01,   WEEK,    2014-12-29, 2015-01-04",
        "2020-W53,   WEEK,    2020-12-28, 2021-01-03",
        "2017-08-14, DAY,     2017-08-14, 2017-08-14",
        "2016-02-29, DAY,     2016-02-29, 2016-02-29"
    })
    void readsEveryForm(String text, Period.Kind kind, LocalDate first, LocalDate last) {
        assertThat(Period.parse(text)).contains(new Period(text, kind, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "0000",
                "2017-Q0",
                "2017-Q5",
                "2017-13",
                "2017-00",
                "2017-W00",
                "2017-W53",
                "2017-W54",
                "2017-02-29",
                "2017-8",
                "2017-08-14T00:00",
                " 2017",
                "2017-q3",
                "２０１７",
                "-2017",
                "2017-W1"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }
}
