package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.local.Output;
import io.dudao.local.Settings;
import io.dudao.local.platform.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the scorecards make of the story, as the analyst sees it. */
final class Result {
    private static final String USER = "analyst";
    private static final String FAILING = "S04";
    private static final String IMPROVING = "N03";
    private static final int WEAKEST = 6;
    private static final List<String> FIGURES = List.of(
            "inspection.score",
            "feedback.csat",
            "feedback.complaint_rate",
            "case.resolution_hours",
            "cost.per_service");

    private final Cast cast;
    private final Story story;
    private final Output output;

    Result(Cast cast, Story story, Output output) {
        this.cast = cast;
        this.story = story;
        this.output = output;
    }

    void print(Settings settings) {
        printRanking();
        printWeakest();
        printChange();
        printMore(settings);
    }

    private void printRanking() {
        JsonNode ranking = cast.read(
                USER, "/scorecards/ranking?region=%2F&period=" + story.period() + "&category=" + DemoUnit.CATEGORY);
        if (ranking.path("ranked").isEmpty()) {
            throw new StoryFailedException("the ranking of " + story.period() + " is empty");
        }
        Table table = new Table().row("RANK", "UNIT", "NAME", "SCORE", "GRADE", "COVERAGE");
        for (JsonNode unit : ranking.path("ranked")) {
            table.row(
                    unit.path("rank").asText(),
                    unit.path("unit").asText(),
                    unit.path("name").asText(),
                    unit.path("score").asText(),
                    unit.path("grade").asText(),
                    percent(unit.path("coverage")));
        }
        for (JsonNode unit : ranking.path("insufficientData")) {
            table.row(
                    "–",
                    unit.path("unit").asText(),
                    unit.path("name").asText(),
                    "–",
                    "–",
                    percent(unit.path("coverage")));
        }
        section("Ranking " + story.period(), table);
    }

    private void printWeakest() {
        JsonNode card = card(FAILING, story.period());
        List<JsonNode> scored = new ArrayList<>();
        card.path("indicators").forEach(indicator -> {
            if (indicator.path("score").isNumber()) {
                scored.add(indicator);
            }
        });
        scored.sort(
                Comparator.comparingDouble(indicator -> indicator.path("score").asDouble()));
        Table table = new Table().row("INDICATOR", "", "VALUE", "N", "SCORE");
        scored.stream()
                .limit(WEAKEST)
                .forEach(indicator -> table.row(
                        indicator.path("id").asText(),
                        indicator.path("title").asText(),
                        value(indicator),
                        indicator.path("n").asText(),
                        indicator.path("score").asText()));
        JsonNode cap = card.path("cap");
        String capped = cap.isObject()
                ? ", capped at " + cap.path("atMost").asText() + " by "
                        + cap.path("id").asText()
                : "";
        section(FAILING + " is failing (" + mark(card) + capped + "); its weakest indicators", table);
    }

    private void printChange() {
        JsonNode first = card(IMPROVING, story.firstMonth());
        JsonNode last = card(IMPROVING, story.lastMonth());
        Table table = new Table().row("", story.firstMonth(), story.lastMonth());
        table.row("score", mark(first), mark(last));
        for (String figure : FIGURES) {
            table.row(figure, value(indicator(first, figure)), value(indicator(last, figure)));
        }
        section(IMPROVING + " after its training on " + story.date(Story.TRAINING_DAY), table);
    }

    private void printMore(Settings settings) {
        String api = settings.url("gateway") + "/api/v1";
        output.line("");
        output.line("To look further:");
        output.line("  TOKEN=$(./dudao token analyst)");
        for (String path : List.of(
                "/scorecards?unit=" + FAILING + "&period=" + story.period(),
                "/scorecards/facts?unit=" + FAILING + "&period=" + story.period() + "&indicator=inspection.score",
                "/scorecards?region=/north&period=" + story.lastMonth(),
                "/corrective-actions?unit=" + FAILING + "&status=OPEN")) {
            output.line("  curl -s -H \"Authorization: Bearer $TOKEN\" '" + api + path + "'");
        }
    }

    private void section(String title, Table table) {
        output.line("");
        output.line(title);
        table.lines().forEach(output::line);
    }

    private JsonNode card(String unit, String period) {
        return cast.read(USER, "/scorecards?unit=" + unit + "&period=" + Platform.encoded(period));
    }

    private static JsonNode indicator(JsonNode card, String id) {
        for (JsonNode indicator : card.path("indicators")) {
            if (indicator.path("id").asText().equals(id)) {
                return indicator;
            }
        }
        return Platform.JSON.createObjectNode();
    }

    private static String mark(JsonNode card) {
        return card.path("score").isNumber()
                ? card.path("score").asText() + " " + card.path("grade").asText()
                : "too little data";
    }

    private static String value(JsonNode indicator) {
        JsonNode value = indicator.path("value");
        return value.isNumber()
                ? String.format(
                        Locale.ROOT,
                        "%.1f %s",
                        value.asDouble(),
                        indicator.path("unitOfMeasure").asText())
                : "–";
    }

    private static String percent(JsonNode share) {
        return Math.round(share.asDouble() * 100) + " %";
    }
}
