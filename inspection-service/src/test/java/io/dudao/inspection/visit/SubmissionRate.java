package io.dudao.inspection.visit;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many inspections of 60 items are submitted a second; run by name, as it asserts no figure. */
@QuarkusTest
class SubmissionRate {
    private static final int VISITS = 200;
    private static final int ITEMS = 60;
    private static final int PHONES = 8;

    @Test
    void submissionsASecond() throws Exception {
        for (int failed : List.of(0, 0, 6)) {
            Instant start;
            List<Callable<Integer>> submissions = prepared(failed);
            try (var phones = Executors.newFixedThreadPool(PHONES)) {
                start = Instant.now();
                for (var answer : phones.invokeAll(submissions)) {
                    assertThat(answer.get()).isEqualTo(201);
                }
            }
            long millis = Duration.between(start, Instant.now()).toMillis();
            System.out.printf(
                    "%d submissions of %d items, %d failed, by %d phones: %d ms, %.0f a second%n",
                    VISITS, ITEMS, failed, PHONES, millis, VISITS * 1000.0 / millis);
        }
    }

    private static List<Callable<Integer>> prepared(int failed) {
        String checklist = checklist();
        Somebody inspector = VisitGiven.inspector();
        List<String> units =
                IntStream.range(0, 20).mapToObj(i -> VisitGiven.unit()).toList();
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            var body = VisitGiven.body(units.get(i % units.size()), inspector);
            body.put("checklist", checklist);
            String visit = VisitGiven.planned(body);
            inspector
                    .phone()
                    .body(VisitGiven.arrival())
                    .post("/visits/" + visit + ":check-in")
                    .then()
                    .statusCode(200);
            List<Map<String, Object>> answers = IntStream.range(0, ITEMS)
                    .mapToObj(item -> VisitGiven.answer("item-" + item, item < failed ? 3 : 10))
                    .toList();
            Map<String, Object> content = Map.of("completedAt", Instant.now().toString(), "answers", answers);
            submissions.add(() -> inspector
                    .phone()
                    .body(content)
                    .post("/visits/" + visit + ":submit")
                    .statusCode());
        }
        return submissions;
    }

    private static String checklist() {
        String code = code("sixty");
        List<Map<String, Object>> items = IntStream.range(0, ITEMS)
                .mapToObj(item -> Map.<String, Object>of(
                        "code", "item-" + item, "text", "Item " + item, "maxPoints", 10, "kind", "NORMAL"))
                .toList();
        post(
                        "/checklists",
                        Map.of(
                                "code",
                                code,
                                "titles",
                                Map.of("zh-CN", "六十项", "en", "Sixty"),
                                "method",
                                "PERCENTAGE",
                                "passMark",
                                80,
                                "sections",
                                List.of(Map.of("code", "hall", "title", "Hall", "items", items))))
                .statusCode(201);
        return code;
    }
}
