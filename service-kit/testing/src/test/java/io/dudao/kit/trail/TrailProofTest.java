package io.dudao.kit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.time.Ids;
import io.dudao.sample.Notes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TrailProofTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String code = Notes.freshUnit();
    private final UUID unit = TestUnits.given(code, "/trail/proof");
    private final UUID chain = Ids.next();

    /** The database's hashes are found again by Java, whatever the entries hold. */
    @Test
    void bothComputeTheSameHashOfAnyEntry() {
        long seed = 20_260_331;
        Random random = new Random(seed);
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            entries.add(oddEntry(random));
        }
        append(entries);
        verify().body("entries", equalTo(600)).body("intact", equalTo(true)).body("firstBroken", nullValue());
        assertThat(RealBackends.database()
                        .number("select count(distinct hash) from trail_entry where chain = ?", chain))
                .as("seed " + seed)
                .isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            update trail_entry set changes = replace(changes, 'new', 'old') where place = 3 | 3 | CHANGED
            update trail_entry set by = 'another' where place = 1                           | 1 | CHANGED
            update trail_entry set device = 'phone' where place = 2                         | 2 | CHANGED
            update trail_entry set at = at - interval '1 microsecond' where place = 4       | 4 | CHANGED
            update trail_entry set hash = sha256('x') where place = 2                       | 2 | CHANGED
            update trail_entry set previous_hash = sha256('x') where place = 2              | 2 | UNCHAINED
            update trail_entry set place = place + 100 where place in (2, 3)                | 2 | MISSING
            delete from trail_entry where place = 2                                         | 2 | MISSING
            delete from trail_entry where place = 1                                         | 1 | MISSING
            delete from trail_entry where place = 5                                         | 5 | CUT_OFF
            delete from trail_entry where place > 2                                         | 3 | CUT_OFF
            """)
    void tamperingShows(String sql, long place, String why) {
        five();
        tamper(sql);
        verify().body("intact", equalTo(false))
                .body("firstBroken.place", equalTo((int) place))
                .body("firstBroken.why", equalTo(why));
    }

    /** Whoever computes the hash of a changed entry anew breaks the link to the next one. */
    @Test
    void anEntryWrittenAnewDoesNotFit() {
        five();
        tamper("update trail_entry set by = 'another' where place = 3");
        tamper("update trail_entry set hash = trail_hash(trail_entry) where place = 3");
        verify().body("firstBroken.place", equalTo(4)).body("firstBroken.why", equalTo("UNCHAINED"));
    }

    @Test
    void theLastEntryWrittenAnewIsNotTheHead() {
        five();
        tamper("update trail_entry set by = 'another' where place = 5");
        tamper("update trail_entry set hash = trail_hash(trail_entry) where place = 5");
        verify().body("firstBroken.place", equalTo(5)).body("firstBroken.why", equalTo("REPLACED"));
    }

    /** Whoever masters the database can write everything anew, and cannot change what was kept elsewhere. */
    @Test
    void aCleverForgeryShowsInTheAnchor() {
        append(List.of(entry("2025-06-01T10:00:00Z"), entry("2025-06-01T10:00:01Z")));
        String kept = anchor();
        tamper("delete from trail_entry where place = 2");
        tamper("update trail_head set place = 1, hash = (select hash from trail_entry where chain = '%s') where true"
                .formatted(chain));
        verify().body("intact", equalTo(true));
        assertThat(anchor()).isNotEqualTo(kept);
    }

    @Test
    void aDayThatIsNotOverHasNoAnchor() {
        String today = Instant.now().toString().substring(0, 10);
        Problems.check(Api.asAdmin().get("/trails/sample/anchors/" + today), 422);
        Problems.check(Api.asAdmin().get("/trails/sample/anchors/yesterday"), 400);
    }

    @Test
    void aSupervisorReadsTheTrailOfTheirOwnUnits() {
        five();
        Tokens own = Tokens.of("supervisor").regions("/trail");
        Api.as(own).get("/trails/sample/" + chain + ":verify").then().statusCode(200);
        Api.as(own).get("/trails/sample?chain=" + chain).then().body("items.size()", equalTo(5));
        Tokens other = Tokens.of("supervisor").regions("/trai").units("OTHER");
        Problems.check(Api.as(other).get("/trails/sample/" + chain + ":verify"), 404);
        Api.as(other).get("/trails/sample?chain=" + chain).then().body("items.size()", equalTo(0));
        Api.as(Tokens.of("supervisor").units(code))
                .get("/trails/sample?chain=" + chain)
                .then()
                .body("items.size()", equalTo(5));
        Problems.check(Api.as(Tokens.of("unit-manager").units(code)).get("/trails/sample"), 403);
        Problems.check(Api.asAdmin().get("/trails/other"), 404);
    }

    @Test
    void aSupervisorsPagesAreWholeAndInOrder() {
        five();
        assertThat(walk("sort=at")).containsExactly(1, 2, 3, 4, 5);
        assertThat(walk("sort=-at")).containsExactly(5, 4, 3, 2, 1);
        assertThat(walk("sort=-at&by=somebody&from=2026-02-01T10:00:01Z&to=2026-02-01T10:00:04Z"))
                .containsExactly(4, 3, 2);
        assertThat(walk("action=changed&aggregate=note")).containsExactly(5, 4, 3, 2, 1);
        assertThat(walk("action=removed")).isEmpty();
    }

    private List<Integer> walk(String query) {
        Tokens caller = Tokens.of("supervisor").units(code);
        List<Integer> places = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = Api.as(caller)
                    .get("/trails/sample?limit=2&" + query + next)
                    .then()
                    .statusCode(200)
                    .extract();
            places.addAll(page.<List<Integer>>path("items.place"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return places;
    }

    @Test
    void entriesAtNoUnitAreForThoseWhoSeeEverything() {
        Map<String, @Nullable Object> general = entry("2026-02-01T10:00:00Z");
        general.put("unit_id", null);
        append(List.of(general));
        Api.as("analyst").get("/trails/sample?chain=" + chain).then().body("items.size()", equalTo(1));
        Api.as(Tokens.of("supervisor").regions("/trail"))
                .get("/trails/sample?chain=" + chain)
                .then()
                .body("items.size()", equalTo(0));
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> entry, String column, @Nullable Object value) {
        entry.put(column, value);
        return entry;
    }

    private void five() {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(with(
                    entry("2026-02-01T10:00:0" + i + "Z"),
                    "changes",
                    "[{\"field\":\"text\",\"before\":null,\"after\":\"new\"}]"));
        }
        append(entries);
    }

    private Map<String, @Nullable Object> entry(String at) {
        Map<String, @Nullable Object> entry = new HashMap<>();
        entry.put("id", Ids.next());
        entry.put("chain", chain);
        entry.put("aggregate", "note");
        entry.put("aggregate_id", chain);
        entry.put("unit_id", unit);
        entry.put("action", "changed");
        entry.put("changes", "[]");
        entry.put("at", at);
        entry.put("by", "somebody");
        return entry;
    }

    private Map<String, @Nullable Object> oddEntry(Random random) {
        Instant at = Instant.ofEpochSecond(
                random.nextLong(-2_000_000_000L, 1_700_000_000L), random.nextInt(1_000_000) * 1_000L);
        Map<String, @Nullable Object> entry = entry(at.toString());
        for (String column : List.of("changes", "by", "action")) {
            entry.put(column, oddText(random));
        }
        for (String column : List.of("device", "user_agent", "operation", "traceparent")) {
            entry.put(column, random.nextBoolean() ? null : oddText(random));
        }
        return with(entry, "unit_id", random.nextBoolean() ? null : unit);
    }

    private static String oddText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            int point =
                    random.nextInt(4) == 0 ? ":,-\"\\'\n0".codePointAt(random.nextInt(8)) : random.nextInt(1, 0x10FFFF);
            text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? '督' : point);
        }
        return text.toString();
    }

    private void append(List<Map<String, @Nullable Object>> entries) {
        try {
            RealBackends.database()
                    .query(
                            "select trail_append(?)",
                            JSON.writeValueAsString(
                                    entries.stream().map(TrailProofTest::texts).toList()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, @Nullable String> texts(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable String> texts = new HashMap<>();
        entry.forEach((column, value) -> texts.put(column, value == null ? null : value.toString()));
        return texts;
    }

    /** As the master of the database, who can silence the triggers. */
    private void tamper(String sql) {
        var database = RealBackends.database();
        database.execute("alter table trail_entry disable trigger user");
        database.execute("alter table trail_head disable trigger user");
        database.execute(sql + " and chain = '" + chain + "'");
        database.execute("alter table trail_entry enable always trigger trail_entry_append_only");
        database.execute("alter table trail_head enable always trigger trail_head_moves_on");
        database.execute("alter table trail_head enable always trigger trail_head_stays");
    }

    private ValidatableResponse verify() {
        return Api.asAdmin().get("/trails/sample/" + chain + ":verify").then().statusCode(200);
    }

    private static String anchor() {
        return Api.asAdmin()
                .get("/trails/sample/anchors/2025-06-01")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
    }
}
