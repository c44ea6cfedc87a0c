package io.dudao.inspection.unit;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.region;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.Given.unitBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitCsvSliceTest {
    private static final String HEADER = "code,name,category,regionPath\n";

    @Test
    void cellsAreTextAndListsAndNumbers() {
        region("/csv");
        String code = code("csv");
        String hours =
                "\"{\"\"day\"\":\"\"MONDAY\"\",\"\"intervals\"\":[{\"\"opens\"\":\"\"09:00\"\",\"\"closes\"\":\"\"18:00\"\"}]}\"";
        send("\uFEFFname,code,latitude,tags,category,regionPath,longitude,openingHours.weekly\r\n"
                        + "\"Café \"\"外滩\"\", 1\r\nsecond line\"," + code + ",31.25,river|flag ship,store,/csv,,"
                        + hours + "\r\n")
                .body("items.status", equalTo(List.of(201)));
        Api.asAdmin()
                .get("/units?code=" + code)
                .then()
                .body("items[0].name", equalTo("Café \"外滩\", 1\r\nsecond line"))
                .body("items[0].latitude", equalTo(31.25f))
                .body("items[0].longitude", nullValue())
                .body("items[0].tags", equalTo(List.of("flag ship", "river")))
                .body("items[0].openingHours.weekly[0].intervals[0].closes", equalTo("18:00"));
    }

    @Test
    void everyRowIsJudgedByItselfAndNamed() {
        region("/csv");
        String one = code("csv");
        String two = code("csv");
        send(HEADER.strip() + ",latitude\n"
                        + one + ",A,store,/csv,12\n"
                        + code("csv") + ",B,store,/csv,north\n"
                        + ",C,store,/csv,\n"
                        + code("csv") + ",D,store,/csv,1,extra\n"
                        + code("csv") + ",E,store,/no-such,\n"
                        + code("csv") + ",F,store,/csv,1e999999999\n"
                        + two + ",G\n"
                        + one + ",H,store,/csv,12\n"
                        + two + ",I,store,/csv,\n")
                .body("items.index", equalTo(IntStream.range(0, 9).boxed().toList()))
                .body("items.status", equalTo(List.of(201, 400, 422, 400, 422, 400, 422, 409, 201)))
                .body("items[1].problem.detail", startsWith("Row 3: "))
                .body("items[1].problem.detail", containsString("latitude"))
                .body("items[2].problem.violations.field", hasItem("code"))
                .body("items[3].problem.detail", containsString("column 6"))
                .body("items[4].problem.type", equalTo("/problems/unknown-region"))
                .body("items[6].problem.violations.field", equalTo(List.of("category", "regionPath")));
    }

    @Test
    void whatLooksLikeAFormulaStaysText() {
        region("/csv");
        String code = code("csv");
        send(HEADER + code + ",=HYPERLINK(1),store,/csv\n").body("items.status", equalTo(List.of(201)));
        Api.asAdmin().get("/units?code=" + code).then().body("items[0].name", equalTo("=HYPERLINK(1)"));
    }

    @Test
    void aFileThatIsNoSuchCsvIsRefusedWhole() {
        refused("", 400, "first row");
        refused(HEADER, 422, "1 to 500 rows");
        refused("code;name;category;regionPath\nX;Y;store;/csv\n", 400, "no column code;name");
        refused("code,name,kategorie,regionPath\nX,Y,store,/csv\n", 400, "no column kategorie");
        refused("code,name,code\nX,Y,Z\n", 400, "twice");
        refused(HEADER + "X,\"never closed,store,/csv\n", 400, "after row 1");
        String rows = IntStream.range(0, 501)
                .mapToObj(i -> "csv-many-" + i + ",N,store,/csv\n")
                .collect(Collectors.joining());
        refused(HEADER + rows, 422, "1 to 500 rows");
        bytes(("code,name\nX,Caf" + "\u00E9" + "\n").getBytes(StandardCharsets.ISO_8859_1), "")
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
        bytes(HEADER.getBytes(StandardCharsets.UTF_16), "").statusCode(400);
        Api.asAdmin().get("/units?code=csv-many-0").then().body("items", hasSize(0));
    }

    @Test
    void knownUnitsAreChangedOnlyIfAsked() {
        region("/csv");
        String code = code("csv");
        UUID id = unit(code, "/csv");
        String head = "id,code,name,category,regionPath,timeZone,status,closedOn,revision\n";
        String row = id + "," + code + ",New name,store,/csv,America/New_York,OPEN,,";
        send(head + row + "1\n")
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.type", equalTo("/problems/already-exists-differently"));
        change(Tokens.of("admin"), head + row + "1\n").body("items.status", equalTo(List.of(200)));
        change(Tokens.of("admin"), head + row + "1\n").body("items.status", equalTo(List.of(200)));
        assertThat(eventsAbout(id))
                .as("the second time nothing is left to change")
                .isEqualTo(2);
        change(Tokens.of("admin"), head + row.replace("New name", "Newer") + "1\n")
                .body("items[0].problem.type", equalTo("/problems/changed-meanwhile"));
        change(
                        Tokens.of("admin"),
                        head + row.replace("New name", "Newer") + "\n" + row.replace("New name", "Newest") + "\n")
                .body("items.status", equalTo(List.of(200, 409)));
        Api.asAdmin()
                .get("/units/" + id + "/history")
                .then()
                .body("items.name", equalTo(List.of("Newer", "New name", "Unit " + code)));
        Api.asAdmin().body(Map.of("closedOn", "2026-01-31")).post("/units/" + id + ":close");
        change(Tokens.of("admin"), head + row + "\n")
                .body("items[0].problem.type", equalTo("/problems/closed-unit-cannot-be-changed"));
    }

    @Test
    void changesStayWithinReach() {
        region("/csv-near/a");
        region("/csv-near/b");
        String near = code("csv");
        String far = code("csv");
        UUID id = unit(near, "/csv-near/a");
        UUID out = unit(far, "/csv-far");
        change(
                        Tokens.of("supervisor").regions("/csv-near"),
                        HEADER + near + ",Moved,store,/csv-far\n"
                                + far + ",Taken,store,/csv-near/a\n"
                                + near + ",Moved,store,/csv-near/b\n")
                .body("items.status", equalTo(List.of(404, 404, 200)));
        Api.asAdmin().get("/units/" + id).then().body("regionPath", equalTo("/csv-near/b"));
        assertThat(eventsAbout(out)).isEqualTo(1);
    }

    @Test
    void jsonChangesKnownUnitsTooIfAsked() {
        region("/csv");
        String code = code("csv");
        UUID id = unit(code, "/csv");
        var item = unitBody(code, "/csv");
        item.put("tags", List.of("new"));
        batch("/units:batch?changeKnown=true", List.of(item)).body("items.status", equalTo(List.of(200)));
        Api.asAdmin().get("/units/" + id).then().header("ETag", "\"2\"").body("tags", equalTo(List.of("new")));
        Api.asAdmin()
                .body(Map.of("items", List.of(item)))
                .post("/units:batch?changeKnown=perhaps")
                .then()
                .statusCode(400);
    }

    @Test
    void aListComesBackAsItWentOut() {
        region("/csv-round");
        String code = code("csv");
        var body = unitBody(code, "/csv-round");
        body.put("name", "=\"外滩\", 'quoted'\nand more");
        body.put("address", "'=1+1");
        body.put("latitude", -12.5);
        body.put("longitude", 31);
        body.put("tags", List.of("=tag", "b c"));
        body.put(
                "openingHours",
                Map.of(
                        "weekly",
                        List.of(day("day", "MONDAY"), day("day", "FRIDAY")),
                        "exceptions",
                        List.of(day("date", "2026-10-01"), Map.of("date", "2026-10-02", "intervals", List.of()))));
        batch("/units:batch", List.of(body, unitBody(code("csv"), "/csv-round")));
        String list = Api.asAdmin()
                .accept("text/csv")
                .get("/units?sort=code&region=/csv-round")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        change(Tokens.of("admin"), list).body("items.status", equalTo(List.of(200, 200)));
        String id = Api.asAdmin().get("/units?code=" + code).path("items[0].id");
        assertThat(eventsAbout(id)).as("nothing was changed on the way").isEqualTo(1);
        change(Tokens.of("admin"), list.replace("2026-10-02", "2026-10-03")).body("items.status", hasItem(200));
        Api.asAdmin()
                .get("/units/" + id)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("openingHours.exceptions.date", equalTo(List.of("2026-10-01", "2026-10-03")))
                .body("tags", equalTo(List.of("=tag", "b c")));
    }

    private static Map<String, Object> day(String field, String day) {
        return Map.of(field, day, "intervals", List.of(Map.of("opens", "18:00", "closes", "02:00")));
    }

    private static void refused(String csv, int status, String detail) {
        bytes(csv.getBytes(StandardCharsets.UTF_8), "").statusCode(status).body("detail", containsString(detail));
    }

    private static ValidatableResponse send(String csv) {
        return bytes(csv.getBytes(StandardCharsets.UTF_8), "").statusCode(207);
    }

    private static ValidatableResponse change(Tokens token, String csv) {
        return bytes(token, csv.getBytes(StandardCharsets.UTF_8), "?changeKnown=true")
                .statusCode(207);
    }

    private static ValidatableResponse bytes(byte[] csv, String query) {
        return bytes(Tokens.of("admin"), csv, query);
    }

    private static ValidatableResponse bytes(Tokens token, byte[] csv, String query) {
        return Api.as(token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv")
                .body(csv)
                .post("/units:batch" + query)
                .then();
    }
}
