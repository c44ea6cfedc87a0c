package io.dudao.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.sample.Notes;
import io.dudao.sample.note.NoteService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();
    private final String code = Notes.freshUnit();
    private final UUID unit = TestUnits.given(code, "/idempotency");

    @Test
    void aRepeatGetsTheFirstAnswerAndChangesNothing() {
        var first = post("once", Tokens.of("admin"));
        var repeat = post("once", Tokens.of("admin"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(repeat.statusCode()).isEqualTo(201);
        assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(notes()).isEqualTo(1);
        assertThat(RealBackends.database().number("select count(*) from outbox where unit_id = ?", unit))
                .isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        post("one", Tokens.of("admin"));
        Problems.check(post("another", Tokens.of("admin")), 422);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aRepeatInFlightIsAConflict() throws Exception {
        try (var requests = Executors.newFixedThreadPool(2)) {
            var one = requests.submit(
                    () -> post(NoteService.SLOW, Tokens.of("admin")).statusCode());
            var other = requests.submit(
                    () -> post(NoteService.SLOW, Tokens.of("admin")).statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void noKeyIsKeptWhenTheEffectIsRolledBack() {
        Problems.check(post(NoteService.REFUSED_LATE, Tokens.of("admin")), 422);
        assertThat(RealBackends.database().number("select count(*) from idempotency_key where key = ?", key))
                .isZero();
        assertThat(post("a better text", Tokens.of("admin")).statusCode()).isEqualTo(201);
    }

    @Test
    void theKeysOfTwoCallersAreTwoKeys() {
        post("mine", Tokens.of("admin").name("one"));
        assertThat(post("yours", Tokens.of("admin").name("two")).statusCode()).isEqualTo(201);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        Problems.check(
                Api.asAdmin()
                        .header("Idempotency-Key", "k".repeat(256))
                        .body(Map.of("unit", code, "text", "t"))
                        .post("/notes"),
                400);
    }

    private Response post(String text, Tokens token) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("unit", code, "text", text))
                .post("/notes");
    }

    private long notes() {
        return RealBackends.database().number("select count(*) from note where unit_id = ?", unit);
    }
}
