package io.dudao.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRuleTest {
    private static final PassRule RULE = rule("60", "70", "80", "0.4");

    @ParameterizedTest
    @CsvSource({
        "60, 70, 80, true, 66.0",
        "100, 100, 100, true, 100.0",
        "88.5, 92, 80.01, true, 90.60",
        "59.99, 100, 100, false,",
        "100, 69.99, 100, false,",
        "100, 100, 79.99, false, 100.0",
        ", 100, 100, false,",
        "100, , 100, false,",
        "100, 100, , false, 100.0",
        ", , , false,"
    })
    void everyFloorStandsByItself(
            @Nullable BigDecimal theory,
            @Nullable BigDecimal practical,
            @Nullable BigDecimal attendance,
            boolean passes,
            @Nullable BigDecimal grade) {
        var marks = new Marks(theory, practical, attendance);
        assertThat(RULE.passes(marks)).isEqualTo(passes);
        assertThat(RULE.grade(marks)).isEqualTo(grade);
    }

    @Test
    void attendanceDoesNotMatterWithoutAMinimum() {
        assertThat(rule("60", "60", null, "0.5").passes(marks("60", "60"))).isTrue();
    }

    @Test
    void theWeightMayLieOnOnePartAlone() {
        assertThat(rule("0", "0", null, "1").grade(marks("77", "10"))).isEqualByComparingTo("77");
        assertThat(rule("0", "0", null, "0").grade(marks("77", "10"))).isEqualByComparingTo("10");
    }

    @Test
    void theGradeIsExact() {
        assertThat(rule("0", "0", null, "0.3333").grade(marks("33.33", "66.67")))
                .isEqualByComparingTo("55.557778");
    }

    private static Marks marks(String theory, String practical) {
        return new Marks(new BigDecimal(theory), new BigDecimal(practical), null);
    }

    private static PassRule rule(String theory, String practical, @Nullable String attendance, String weight) {
        return new PassRule(
                new BigDecimal(theory),
                new BigDecimal(practical),
                attendance == null ? null : new BigDecimal(attendance),
                new BigDecimal(weight));
    }
}
