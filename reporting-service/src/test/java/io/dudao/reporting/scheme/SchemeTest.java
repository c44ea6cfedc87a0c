package io.dudao.reporting.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
    private final Scheme scheme = SchemeFile.load(SchemeFile.CURRENT);

    @Test
    void dimensionsWeighWhatThePageSays() {
        assertThat(scheme.dimensions().stream().collect(Collectors.toMap(Dimension::id, Dimension::weight)))
                .isEqualTo(Map.of(
                        "QUALITY", new BigDecimal(25),
                        "SATISFACTION", new BigDecimal(25),
                        "EFFICIENCY", new BigDecimal(15),
                        "COST", new BigDecimal(15),
                        "CAPABILITY", new BigDecimal(8),
                        "RISK", new BigDecimal(7),
                        "PROGRESS", new BigDecimal(5)));
        assertThat(scheme.indicators()).hasSize(27);
        assertThat(scheme.minimumCoverage()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "inspection.score,UP",
        "inspection.critical_rate,DOWN",
        "inspection.repeat_rate,DOWN",
        "inspection.closure_on_time,UP",
        "inspection.plan_completion,UP",
        "feedback.csat,UP",
        "feedback.nps,UP",
        "feedback.ces,UP",
        "feedback.servqual_gap,UP",
        "feedback.complaint_rate,DOWN",
        "case.resolution_hours,DOWN",
        "case.sla_met,UP",
        "case.first_contact,UP",
        "case.handoffs,DOWN",
        "cost.per_service,DOWN",
        "resource.utilisation,UP",
        "training.pass_rate,UP",
        "training.completion,UP",
        "training.certified_coverage,UP",
        "risk.exposure,DOWN",
        "risk.expected_loss,DOWN",
        "risk.overdue_treatments,DOWN",
        "risk.incidents,DOWN",
        "programme.spi,UP",
        "programme.cpi,UP",
        "programme.tasks_on_time,UP",
        "improvement.effective_rate,UP"
    })
    void indicatorsPointWhereThePageSays(String id, Indicator.Direction direction) {
        assertThat(scheme.indicator(id).orElseThrow().direction()).isEqualTo(direction);
    }

    @Test
    void onlyFeedbackHasAMinimumOfFive() {
        assertThat(scheme.indicators())
                .allSatisfy(indicator -> assertThat(indicator.minimumN())
                        .isEqualTo(indicator.id().startsWith("feedback.") ? 5 : 1));
    }

    @ParameterizedTest
    @CsvSource({"100,A", "90,A", "89.99999999999999999999,B", "80,B", "70,C", "60,D", "59.999,E", "0,E"})
    void gradesAreDecidedOnTheUnroundedScore(BigDecimal score, String grade) {
        assertThat(scheme.gradeOf(score)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"target\": 95,|\"target\": 70,|floor and target are the same",
                "\"minimumCoverage\": 0.5|\"minimumCoverage\": 1.5|the minimum coverage lies in 0 to 1",
                "\"id\": \"inspection.repeat_rate\"|\"id\": \"inspection.score\"|an id is used once",
                "\"indicator\": \"inspection.critical_rate\"|\"indicator\": \"unheard.of\"|caps by an indicator of the scheme",
                "\"quantile\": 0.5,||a quantile",
                "\"weight\": 25|\"weight\": 0|a weight above 0",
                "\"from\": 90|\"from\": 75|the grades descend to 0",
                "\"version\": 1|\"version\": 0|a version is 1 or more",
                "\"version\"|\"verison\"|not readable"
            })
    void refusesASchemeThatBreaksARule(String good, String bad, String rule) {
        var broken = text().replaceFirst(java.util.regex.Pattern.quote(good), Objects.requireNonNullElse(bad, ""));
        assertThat(broken).isNotEqualTo(text());
        assertThatThrownBy(() -> {
                    var read = SchemeFile.read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)));
                    read.indicators().forEach(Indicator::measure);
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule);
    }

    private static String text() {
        try (var file = SchemeTest.class.getResourceAsStream(SchemeFile.CURRENT)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
