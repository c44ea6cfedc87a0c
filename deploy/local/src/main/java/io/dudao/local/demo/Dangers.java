package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A few risks, what is done about them, and one that comes true. */
final class Dangers {
    private static final String USER = "risk-manager";

    private static final List<Danger> ALL = List.of(
            new Danger("N02", "叫号系统老化 Queue system near its end", "TECHNICAL", 3, 3, 20, 50, 45),
            new Danger("N03", "培训不足 Staff not trained", "MANAGEMENT", 4, 3, 10, 60, 52),
            new Danger("N06", "周边开设竞争网点 A competitor opens next door", "MARKET", 3, 2, 25, 70, 66),
            new Danger("S02", "雨季积水 Flooding in the rainy season", "TECHNICAL", 2, 4, 15, 55, 50),
            new Danger("S04", "关键岗位空缺 Key posts are vacant", "MANAGEMENT", 5, 4, 8, 40, -1),
            new Danger("S04", "客流超过承载 More customers than the hall holds", "MARKET", 4, 4, 18, 60, -1),
            new Danger("S05", "装修延期 Renovation is late", "TECHNICAL", 3, 3, 30, 75, 80));

    private final Cast cast;
    private final Story story;

    Dangers(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    /** A risk, when it is assessed, until when it is to be treated, and when that is done (never: -1). */
    private record Danger(
            String unit, String title, String category, int likelihood, int impact, int from, int due, int done) {}

    void keep() {
        Cast.each(ALL, this::keep);
    }

    private void keep(Danger danger) {
        int number = ALL.indexOf(danger);
        Map<String, ?> risk = Map.of("unit", danger.unit(), "title", danger.title(), "category", danger.category());
        String id = id(cast.once(USER, "/risks", risk, story.key("risk", number)));
        Map<String, ?> assessment = Map.of(
                "likelihood", danger.likelihood(),
                "impact", danger.impact(),
                "assessedAt", story.at(danger.from(), 9 * 60).toString());
        cast.once(USER, "/risks/" + id + "/assessments", assessment, story.key("assessment", number));
        treat(danger, number, id);
        if (number == 4) {
            Map<String, ?> incident = Map.of(
                    "occurredAt",
                    story.at(55, 15 * 60).toString(),
                    "note",
                    "大厅停业半天 The hall was closed for half a day");
            cast.once(USER, "/risks/" + id + ":materialise", incident, story.key("incident", number));
        }
    }

    private void treat(Danger danger, int number, String risk) {
        Map<String, ?> treatment = Map.of(
                "strategy",
                "MITIGATE",
                "description",
                "减轻措施 Measures to lessen it",
                "openedOn",
                story.date(danger.from()).toString(),
                "dueOn",
                story.date(danger.due()).toString());
        JsonNode made = cast.once(USER, "/risks/" + risk + "/treatments", treatment, story.key("treatment", number));
        if (danger.done() >= 0) {
            Map<String, ?> done = Map.of("doneOn", story.date(danger.done()).toString());
            cast.once(USER, "/treatments/" + id(made) + ":complete", done, story.key("treated", number));
        }
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }
}
