package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weekly inspections, and what is done about their findings. */
final class Visits {
    private static final int EVERY = 7;
    private static final double GOOD = 0.6;

    private final Cast cast;
    private final Story story;

    Visits(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void make() {
        Cast.each(DemoUnit.all(), this::visit);
    }

    /** The visits of a unit come one after the other: whether a finding repeats itself depends on the one before. */
    private void visit(DemoUnit unit) {
        int offset = story.between(0, EVERY - 1, "weekday", unit.code());
        for (int day = offset; day < Story.DAYS; day += EVERY) {
            visit(unit, day);
        }
        String closer = closer(unit);
        for (JsonNode action : cast.all(closer, "/corrective-actions?status=OPEN&unit=" + unit.code())) {
            correct(unit, action, closer);
        }
    }

    private void visit(DemoUnit unit, int day) {
        boolean spotCheck = day / EVERY % 4 == 3;
        Map<String, ?> inspection = Map.of(
                "unit", unit.code(),
                "checklist", Ground.CHECKLIST,
                "kind", spotCheck ? "SPOT_CHECK" : "SCHEDULED",
                "completedAt", story.at(day, 10 * 60 + 30).toString(),
                "answers", answers(unit, day));
        cast.once(visitor(unit, day), "/inspections", inspection, story.key("visit", unit.code(), day));
    }

    private List<Map<String, ?>> answers(DemoUnit unit, int day) {
        List<Map<String, ?>> answers = new ArrayList<>();
        for (Ground.Question question : Ground.QUESTIONS) {
            answers.add(Map.of("item", question.code(), "points", points(unit, day, question)));
        }
        return answers;
    }

    private int points(DemoUnit unit, int day, Ground.Question question) {
        double quality = unit.qualityOn(day);
        double luck = story.chance("answer", unit.code(), day, question.code());
        if (question.kind().equals("CRITICAL")) {
            return luck < Math.max(0, 0.55 - quality) ? 0 : 10;
        }
        return (int) Math.clamp(Math.round(10 * (quality + 0.16 + (luck - 0.5) * 0.4)), 0, 10);
    }

    /** Good units correct within days, others late or never. */
    private void correct(DemoUnit unit, JsonNode action, String closer) {
        LocalDate openedOn = LocalDate.parse(action.path("openedOn").asText());
        String item = action.path("item").asText();
        double quality = unit.qualityOn(story.day(openedOn));
        boolean good = quality > GOOD;
        int days = good
                ? story.between(1, 6, "days", unit.code(), item, openedOn)
                : story.between(6, 45, "days", unit.code(), item, openedOn);
        LocalDate closedOn = openedOn.plusDays(days);
        boolean ever = story.chance("closed", unit.code(), item, openedOn) < (good ? 0.97 : 0.4 + quality);
        if (ever && !closedOn.isAfter(story.end())) {
            String id = action.path("id").asText();
            boolean major = action.path("severity").asText().equals("MAJOR");
            cast.once(
                    closer,
                    "/corrective-actions/" + id + (major ? ":complete" : ":close"),
                    major ? analysed(closedOn) : Map.of("closedOn", closedOn.toString(), "note", "已整改 Corrected"),
                    story.key("close", id));
        }
    }

    /** A major finding needs its root cause and what was changed for good. */
    private static Map<String, ?> analysed(LocalDate closedOn) {
        return Map.of(
                "closedOn",
                closedOn.toString(),
                "note",
                "已整改 Corrected",
                "rootCause",
                Map.of(
                        "category",
                        "METHOD",
                        "whys",
                        List.of("无人负责 Nobody was in charge", "班表未写明 The roster did not say so")),
                "permanentAction",
                "写入班表 Written into the roster");
    }

    private static String visitor(DemoUnit unit, int day) {
        return unit.side().equals("north") && day / EVERY % 2 == 1 ? "inspector-north" : "supervisor-" + unit.side();
    }

    /** Whoever inspected cannot correct; head office stands in where a unit has no log-in of its own. */
    private static String closer(DemoUnit unit) {
        return switch (unit.code()) {
            case "N01" -> "unit-manager-n01";
            case "S01" -> "unit-manager-s01";
            default -> "admin";
        };
    }
}
