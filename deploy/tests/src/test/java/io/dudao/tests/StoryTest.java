package io.dudao.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer sees first: the demo story ends in a ranking that tells it. */
@ExtendWith(RunningStack.class)
class StoryTest {

    @Test
    void theDemoEndsInARankingThatTellsItsStoryAndTellingItAgainChangesNothing(RunningStack stack) {
        RunningStack.Outcome demo = stack.run("demo");
        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("Ranking").contains("S04 is failing").contains("N03");

        List<Map<String, Object>> ranked = ranking(stack);
        assertThat(ranked).hasSize(12);
        assertThat(ranked.getLast()).containsEntry("unit", "S04");
        assertThat(scoreOf(stack, "N03", 0)).as("N03 after its training").isGreaterThan(scoreOf(stack, "N03", 2) + 20);

        RunningStack.Outcome again = stack.run("demo");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(ranking(stack)).isEqualTo(ranked);
    }

    private static List<Map<String, Object>> ranking(RunningStack stack) {
        return stack.as("analyst")
                .get("/api/v1/scorecards/ranking?region=/&category=service-hall&period="
                        + yesterday().getYear())
                .then()
                .statusCode(200)
                .extract()
                .path("ranked");
    }

    private static double scoreOf(RunningStack stack, String unit, int monthsAgo) {
        Number score = stack.as("analyst")
                .get("/api/v1/scorecards?unit=" + unit + "&period="
                        + YearMonth.from(yesterday()).minusMonths(monthsAgo))
                .then()
                .statusCode(200)
                .extract()
                .path("score");
        return score.doubleValue();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    }
}
