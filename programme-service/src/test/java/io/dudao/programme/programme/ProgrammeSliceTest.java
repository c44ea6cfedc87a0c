package io.dudao.programme.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.contracts.Topic;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.programme.TaskState;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeSliceTest {
    private final String unit = "T" + UUID.randomUUID();
    private final UUID unitId = TestUnits.given(unit, "/north/harbour", "Asia/Shanghai");
    private final String code = "P" + UUID.randomUUID();
    private final Tokens manager =
            Tokens.of("programme-manager").name("manager-" + code).regions("/north");

    @Test
    void aTaskIsScheduledMovedAndDone() {
        try (var topic = TestTopics.readNew(Topic.PROGRAMME)) {
            String task = task(programme());
            post("/tasks/" + task + ":reschedule", Map.of("dueOn", "2026-02-20", "reason", "builders are late"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
            post("/tasks/" + task + ":complete", Map.of("completedOn", "2026-02-18"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DONE"));
            var sent = topic.awaitKey(unitId, 3);
            assertThat(sent)
                    .extracting(record -> String.valueOf(record.type()))
                    .containsExactly(
                            ProgrammeTypes.TASK_SCHEDULED.name(),
                            ProgrammeTypes.TASK_RESCHEDULED.name(),
                            ProgrammeTypes.TASK_COMPLETED.name());
            TaskState moved = sent.get(1).data(ProgrammeTypes.TASK_RESCHEDULED);
            assertThat(moved.previousDueOn()).isEqualTo(LocalDate.parse("2026-02-10"));
            assertThat(sent.get(2).data(ProgrammeTypes.TASK_COMPLETED).revision())
                    .isEqualTo(3);
        }
    }

    @Test
    void aRepeatUnderTheSameKeyChangesNothing() {
        String programme = programme();
        Map<String, String> body = Map.of("unit", unit, "title", "Second counter", "dueOn", "2026-02-10");
        String first = keyed(programme, body);
        assertThat(keyed(programme, body)).isEqualTo(first);
        Api.as(manager)
                .get("/programmes/" + programme + "/tasks?sort=dueOn&status=OPEN&unit=" + unit)
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void tasksOutOfScopeAreNotThere() {
        String programme = programme();
        String task = task(programme);
        var south = Tokens.of("supervisor").regions("/south");
        Api.as(south).get("/tasks/" + task).then().statusCode(404);
        Api.as(south).get("/programmes/" + programme + "/tasks").then().body("items", hasSize(0));
        Api.as(south).body("{}").post("/tasks/" + task + ":complete").then().statusCode(403);
        Api.anonymous().get("/tasks/" + task).then().statusCode(401);
    }

    @Test
    void aCodeIsTakenOnce() {
        programme();
        post("/programmes", Map.of("code", code, "title", "Other", "startsOn", "2026-01-01", "endsOn", "2026-03-01"))
                .then()
                .statusCode(409);
        Api.as("analyst").get("/programmes?code=" + code).then().body("items", hasSize(1));
    }

    private String keyed(String programme, Map<String, String> body) {
        return Api.as(manager)
                .header("Idempotency-Key", code)
                .body(body)
                .post("/programmes/" + programme + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String programme() {
        return post(
                        "/programmes",
                        Map.of(
                                "code",
                                code,
                                "title",
                                "Shorter queues",
                                "startsOn",
                                "2026-01-01",
                                "endsOn",
                                "2026-03-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String task(String programme) {
        return post(
                        "/programmes/" + programme + "/tasks",
                        Map.of("unit", unit, "title", "Second counter", "dueOn", "2026-02-10"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.Response post(String path, Object body) {
        return Api.as(manager).body(body).post(path);
    }
}
