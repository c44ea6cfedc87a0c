package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What customers say every day, and the cases that come of it. */
final class Voices {
    private static final int A_DAY = 2;
    private static final int BATCH = 100;
    private static final Duration PHONE_MEMORY = Duration.ofDays(29);
    private static final List<String> DEPARTMENTS = List.of("counter", "back-office", "head-office");
    private static final List<String> TOUCHPOINTS = List.of("counter", "queue", "phone", "forms");
    private static final List<String> WORDS = List.of(
            "等得太久了 I waited far too long", "没有人能回答我 Nobody could answer me", "表格填了三次 I filled in the form three times");

    private final Cast cast;
    private final Story story;

    Voices(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void speakAndCare() {
        speak();
        care();
    }

    /** A phone sends what is fresh; what is older than phones keep, the administrator brings. */
    private void speak() {
        List<Map<String, ?>> fresh = new ArrayList<>();
        List<Map<String, ?>> old = new ArrayList<>();
        Instant oldest = Instant.now().minus(PHONE_MEMORY);
        for (int day = 0; day < Story.DAYS; day++) {
            for (DemoUnit unit : DemoUnit.all()) {
                for (int number = 0; number < A_DAY; number++) {
                    Instant at = story.at(day, story.between(9 * 60, 17 * 60, "minute", unit.code(), day, number));
                    (at.isBefore(oldest) ? old : fresh).add(feedback(unit, day, number, at));
                }
            }
        }
        cast.batch("admin", "/feedback:batch", old, BATCH);
        cast.batch("device", "/feedback:batch", fresh, BATCH);
    }

    private Map<String, ?> feedback(DemoUnit unit, int day, int number, Instant at) {
        double quality = unit.qualityOn(day);
        double mood = quality + (story.chance("mood", unit.code(), day, number) - 0.5) * 0.5;
        Map<String, Object> feedback = new LinkedHashMap<>();
        feedback.put("id", story.id("feedback", unit.code(), day, number).toString());
        feedback.put("unit", unit.code());
        feedback.put("capturedAt", at.toString());
        feedback.put("channel", "app");
        feedback.put("csat", Math.clamp(Math.round(1.5 + 4 * mood), 1, 5));
        feedback.put("nps", Math.clamp(Math.round(2 + 9 * mood), 0, 10));
        feedback.put("ces", Math.clamp(Math.round(1.5 + 6 * mood), 1, 7));
        feedback.put("touchpoint", TOUCHPOINTS.get(story.between(0, 3, "touchpoint", unit.code(), day, number)));
        double patience = (1 - quality) * (1 - quality) * 0.4;
        if (story.chance("complaint", unit.code(), day, number) < patience) {
            feedback.put("complaint", true);
            feedback.put("comment", WORDS.get(story.between(0, 2, "words", unit.code(), day, number)));
        }
        return feedback;
    }

    /** Opens a few cases by hand and works on all that are open. */
    private void care() {
        Cast.each(DemoUnit.all(), this::ask);
        Map<String, List<JsonNode>> open = cast.all("case-agent", "/cases?status=OPEN").stream()
                .collect(Collectors.groupingBy(found -> found.path("unit").asText()));
        Cast.each(
                DemoUnit.all(),
                unit -> open.getOrDefault(unit.code(), List.of()).forEach(found -> work(unit, found)));
    }

    private void ask(DemoUnit unit) {
        for (int day : List.of(12, 40, 70)) {
            Map<String, ?> question = Map.of(
                    "unit", unit.code(),
                    "category", "question",
                    "department", "counter",
                    "channel", "phone",
                    "openedAt", story.at(day, 11 * 60).toString());
            cast.once("case-agent", "/cases", question, story.key("case", unit.code(), day));
        }
    }

    private void work(DemoUnit unit, JsonNode found) {
        Instant openedAt = Instant.parse(found.path("openedAt").asText());
        double quality = unit.qualityOn(story.day(LocalDate.ofInstant(openedAt, Story.ZONE)));
        double luck = story.chance("case", unit.code(), openedAt);
        String id = found.path("id").asText();
        long handOffs = Math.clamp(Math.round((1 - quality) * 3 * luck + 0.1), 0, DEPARTMENTS.size() - 1);
        for (int number = found.path("handOffs").asInt(); number < handOffs; number++) {
            Map<String, ?> next = Map.of(
                    "department", DEPARTMENTS.get(number + 1), "reason", "需要其他部门处理 Another department decides this");
            cast.once("case-agent", "/cases/" + id + ":hand-off", next, story.key("hand-off", id, number));
        }
        Instant resolvedAt = openedAt.plus(Duration.ofMinutes((long) (60 * (6 + 110 * (1 - quality) * (0.4 + luck)))));
        if (resolvedAt.isBefore(story.at(Story.DAYS, 0))) {
            Map<String, ?> end = Map.of("cause", "流程不清 The process was not clear", "resolvedAt", resolvedAt.toString());
            cast.once("case-agent", "/cases/" + id + ":resolve", end, story.key("resolve", id));
        }
    }
}
