package io.dudao.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.sample.Notes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {
    private final String code = Notes.freshUnit();

    @BeforeEach
    void unit() {
        TestUnits.given(code, "/paging/" + code.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void pagesShowEveryItemOnceNewestFirst() {
        List<String> texts = write(7);
        assertThat(walk("", 3)).isEqualTo(texts.reversed());
    }

    @Test
    void whatIsWrittenMeanwhileShiftsNothing() {
        List<String> texts = write(6);
        var first = page("", 3, null);
        write(4);
        var second = page("", 3, first.path("next"));
        List<String> seen = new ArrayList<>(textsOf(first));
        seen.addAll(textsOf(second));
        assertThat(seen).isEqualTo(texts.reversed());
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void equalSortValuesAreOrderedByIdAndNotLost() {
        for (String text : List.of("b", "a", "b", "a", "b", "a", "c")) {
            Notes.write(code, text);
        }
        assertThat(walk("&sort=text", 2)).containsExactly("a", "a", "a", "b", "b", "b", "c");
        assertThat(walk("&sort=-text", 2)).containsExactly("c", "b", "b", "b", "a", "a", "a");
    }

    @Test
    void timesSortToTheMicrosecond() {
        List<String> texts = write(5);
        assertThat(walk("&sort=writtenAt", 2)).isEqualTo(texts);
    }

    @Test
    void aRegionsPagesAreTheOrderOfAllItsUnits() {
        String region = "/paging/" + code.toLowerCase(java.util.Locale.ROOT);
        List<String> units = List.of(code, Notes.freshUnit(), Notes.freshUnit(), Notes.freshUnit());
        units.forEach(unit -> TestUnits.given(unit, region));
        List<String> texts = new ArrayList<>();
        // One unit has a single old row, one many of the newest.
        for (int unit : List.of(1, 0, 0, 2, 0, 3, 2, 3, 3, 3, 3, 3)) {
            texts.add(UUID.randomUUID().toString());
            Notes.write(units.get(unit), texts.getLast());
        }
        for (int limit : List.of(1, 2, 3, 5, 50)) {
            assertThat(walk(Tokens.of("supervisor").regions(region), "/notes?limit=" + limit))
                    .as("pages of %d", limit)
                    .isEqualTo(texts.reversed());
        }
    }

    private static List<String> walk(Tokens who, String list) {
        List<String> texts = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            var page = Api.as(who).get(list + (next.isEmpty() ? "" : "&cursor=" + next));
            texts.addAll(textsOf(page));
            next = page.path("next");
        }
        return texts;
    }

    @Test
    void aCursorServesTheListItWasMadeFor() {
        write(3);
        String cursor = page("", 1, null).path("next");
        Problems.check(Api.asAdmin().get("/notes?limit=1&cursor=" + cursor), 400);
        Problems.check(page("&sort=text", 1, cursor), 400);
        Problems.check(page("", 1, "bm8"), 400);
        Problems.check(page("&sort=version", 1, null), 400);
        assertThat(page("", 2, cursor).statusCode())
                .as("another page size is the same list")
                .isEqualTo(200);
    }

    @Test
    void aCursorGivesNoRightToWhatItsMakerSaw() {
        write(3);
        String cursor = Api.asAdmin().get("/notes?limit=1").path("next");
        var other = Api.as(Tokens.of("supervisor").regions("/elsewhere")).get("/notes?limit=1&cursor=" + cursor);
        assertThat(other.asString()).doesNotContain(code);
    }

    @Test
    void aScopeIsARegionAndWhatIsBelowIt() {
        String path = "/paging/" + code.toLowerCase(java.util.Locale.ROOT);
        Notes.write(code, "here");
        assertThat(seen(Tokens.of("supervisor").regions(path))).isOne();
        assertThat(seen(Tokens.of("supervisor").regions("/paging"))).isOne();
        assertThat(seen(Tokens.of("supervisor").units(code))).isOne();
        assertThat(seen(Tokens.of("supervisor").regions("/pag"))).isZero();
        assertThat(seen(Tokens.of("supervisor").regions(path + "/below"))).isZero();
        assertThat(seen(Tokens.of("supervisor").regions("/p_ging"))).isZero();
        assertThat(seen(Tokens.of("supervisor").regions("/%"))).isZero();
        assertThat(seen(Tokens.of("supervisor"))).isZero();
        assertThat(seen(Tokens.of("analyst"))).isOne();
    }

    private int seen(Tokens token) {
        return Api.as(token)
                .get("/notes?unit=" + code)
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }

    private List<String> write(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(UUID.randomUUID().toString());
            Notes.write(code, texts.getLast());
        }
        return texts;
    }

    private List<String> walk(String sort, int limit) {
        List<String> texts = new ArrayList<>();
        String next = null;
        do {
            var page = page(sort, limit, next);
            texts.addAll(textsOf(page));
            next = page.path("next");
        } while (next != null);
        return texts;
    }

    private Response page(String sort, int limit, @Nullable String cursor) {
        return Api.asAdmin()
                .get("/notes?unit=" + code + "&limit=" + limit + sort + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private static List<String> textsOf(Response page) {
        return page.then().statusCode(200).extract().path("items.text");
    }
}
