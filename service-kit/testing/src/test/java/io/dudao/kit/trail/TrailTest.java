package io.dudao.kit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Trails;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.dudao.sample.Notes;
import io.dudao.sample.note.NoteService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrailTest {
    private final String code = Notes.freshUnit();
    private final UUID unit = TestUnits.given(code, "/trail");

    @Inject
    Trail trail;

    @Inject
    Work work;

    @Test
    void anEntryTellsWhoDidWhatFromWhichDevice() {
        UUID note = id(write("phone-7", "Dudao/1.0 (Android 15)"));

        var entry = Trails.of(note).getFirst();

        assertThat(Trails.actions(note)).containsExactly("note written");
        assertThat(entry.change("text")).isEqualTo(new Change("text", null, "a note"));
        assertThat(entry.unitId()).isEqualTo(unit);
        assertThat(entry.by()).isEqualTo("admin");
        assertThat(entry.device()).isEqualTo("phone-7");
        assertThat(entry.operation()).isEqualTo("POST /api/v1/notes");
        assertThat(column(note, "user_agent")).isEqualTo("Dudao/1.0 (Android 15)");
    }

    @Test
    void aDeviceThatIsNoneIsNotRecordedAndALongAgentIsCut() {
        UUID note = id(write("phone 7; drop table", "ü" + "x".repeat(300)));
        assertThat(Trails.of(note).getFirst().device()).isNull();
        assertThat(column(note, "user_agent"))
                .asString()
                .hasSizeLessThanOrEqualTo(120)
                .matches("[ -~]+");
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        var before = RealBackends.database().number("select count(*) from trail_entry where unit_id = ?", unit);
        Notes.post(code, NoteService.REFUSED_LATE).then().statusCode(422);
        assertThat(RealBackends.database().number("select count(*) from trail_entry where unit_id = ?", unit))
                .isEqualTo(before);
    }

    @Test
    void whatNobodyAskedForWasDoneByTheSystem() {
        UUID chain = Ids.next();
        append(List.of(entry(chain, "expired")));
        assertThat(Trails.of(chain).getFirst().by()).isEqualTo(Trail.SYSTEM);
        assertThat(Trails.of(chain).getFirst().operation()).isNull();
    }

    @Test
    void manyWritersOfManyChainsLeaveNoGapAndNeverCross() throws Exception {
        long seed = 20_260_302;
        Random random = new Random(seed);
        List<UUID> chains = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int writer = 0; writer < 60; writer++) {
                List<UUID> mine = new ArrayList<>(chains);
                Collections.shuffle(mine, random);
                writers.add(threads.submit(() -> append(
                        mine.stream().map(chain -> entry(chain, "touched")).toList())));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        for (UUID chain : chains) {
            assertThat(Trails.of(chain))
                    .as("seed " + seed)
                    .extracting(Trails.Entry::place)
                    .hasSize(60)
                    .isSorted();
            assertThat(Trails.of(chain).getLast().place()).isEqualTo(60);
        }
    }

    @Test
    void severalEntriesOfOneChainKeepTheirOrder() {
        UUID chain = Ids.next();
        append(List.of(entry(chain, "first"), entry(Ids.next(), "other"), entry(chain, "second")));
        append(List.of(entry(chain, "third")));
        assertThat(Trails.actions(chain)).containsExactly("thing first", "thing second", "thing third");
    }

    @Test
    void theDatabaseRefusesToChangeOrForget() {
        UUID chain = Ids.next();
        append(List.of(entry(chain, "done")));
        for (String sql : List.of(
                "update trail_entry set action = 'undone'",
                "delete from trail_entry",
                "truncate trail_entry",
                "update trail_head set place = 0",
                "delete from trail_head",
                "truncate trail_head")) {
            assertThatThrownBy(() -> RealBackends.database().execute(sql))
                    .as(sql)
                    .hasStackTraceContaining("appended to");
        }
        assertThat(Trails.actions(chain)).containsExactly("thing done");
    }

    private void append(List<TrailEntry> entries) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work.write(session -> trail.appendAll(session, entries)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private TrailEntry entry(UUID chain, String action) {
        return new TrailEntry(chain, "thing", chain, unit, action, List.of());
    }

    private Response write(String device, String agent) {
        return Api.asAdmin()
                .header("X-Device-Id", device)
                .header("User-Agent", agent)
                .body(Map.of("unit", code, "text", "a note"))
                .post("/notes");
    }

    private static UUID id(Response written) {
        return UUID.fromString(written.then().statusCode(201).extract().path("id"));
    }

    private static @Nullable Object column(UUID chain, String column) {
        return RealBackends.database()
                .query("select " + column + " from trail_entry where chain = ?", chain)
                .getFirst()
                .get(column);
    }
}
