package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The improvement programme. It is registered before everything else and its tasks come last, so it also tells which days the
 * story of this stack covers and whether it has been told to the end.
 */
final class Plan {
    private static final String USER = "programme-manager";
    private static final String CODE = "demo";
    private static final List<Integer> DUE = List.of(30, 60, 80);
    private static final List<String> TITLES = List.of(
            "缩短等候时间 Shorten the waiting time", "首问负责制 One person answers for each question", "更新服务指引 Renew the signs");

    private final Cast cast;

    Plan(Cast cast) {
        this.cast = cast;
    }

    /** The story that this stack holds, if it holds one. */
    Optional<Story> begun() {
        JsonNode found = cast.read(USER, "/programmes?code=" + CODE).path("items");
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Story(LocalDate.parse(found.path(0).path("startsOn").asText())));
    }

    /** Whether it was told to the end. */
    boolean isTold() {
        String id = id();
        long last = cast.all(USER, "/programmes/" + id + "/tasks?status=DONE").stream()
                .filter(task -> task.path("title").asText().equals(TITLES.getLast()))
                .count();
        return last >= DemoUnit.all().stream().filter(Plan::finishesItsLastTask).count();
    }

    void begin(Story story) {
        Map<String, ?> programme = Map.of(
                "code",
                CODE,
                "title",
                "九十天服务提升 Better service in 90 days",
                "startsOn",
                story.start().toString(),
                "endsOn",
                story.end().toString());
        cast.once(USER, "/programmes", programme, story.key("programme"));
    }

    void carryOut(Story story) {
        String id = id();
        for (int number = 0; number < DUE.size(); number++) {
            int step = number;
            Cast.each(DemoUnit.all(), unit -> carryOut(story, id, unit, step));
        }
    }

    private void carryOut(Story story, String programme, DemoUnit unit, int number) {
        int due = DUE.get(number);
        Map<String, ?> task = Map.of(
                "unit", unit.code(),
                "title", TITLES.get(number),
                "dueOn", story.date(due).toString());
        String key = story.key("task", unit.code(), number);
        String id = cast.once(USER, "/programmes/" + programme + "/tasks", task, key)
                .path("id")
                .asText();
        boolean prompt = unit.qualityOn(due) > 0.5;
        int done = due + (prompt ? -story.between(0, 6, "prompt", key) : story.between(5, 12, "late", key));
        if (done < Story.DAYS && (number < DUE.size() - 1 || finishesItsLastTask(unit))) {
            Map<String, ?> completion = Map.of("completedOn", story.date(done).toString());
            cast.once(USER, "/tasks/" + id + ":complete", completion, key + "-done");
        }
    }

    private static boolean finishesItsLastTask(DemoUnit unit) {
        return unit.qualityOn(DUE.getLast()) > 0.5;
    }

    private String id() {
        return cast.read(USER, "/programmes?code=" + CODE)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
