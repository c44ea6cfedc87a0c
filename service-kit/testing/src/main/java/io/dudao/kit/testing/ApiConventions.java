package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What docs/api-conventions.md promises, checked against the running service and its OpenAPI document.
 * {@code @QuarkusTest class ApiConventionsTest extends ApiConventions}; the committed document is refreshed with
 * {@code -Dopenapi.update=true}.
 */
public abstract class ApiConventions {
    private static final Set<String> UNCOUNTABLE = Set.of("feedback", "staff", "intake");

    /** The same samples as for {@link RolesMatrix}. */
    protected abstract OperationSamples samples();

    /** As {@link RolesMatrix#givenUnit}. */
    protected UUID givenUnit(String code, String regionPath) {
        return TestUnits.given(code, regionPath);
    }

    /** Where the OpenAPI document is committed, from the module's folder. */
    protected Path committedDocument() {
        return Path.of("src/main/resources/META-INF/openapi.yaml");
    }

    @Test
    void theCommittedOpenApiDocumentIsTheOneServed() {
        CommittedDocument.compare(committedDocument());
    }

    /** Or a language tag, where the value is a text in that language. */
    @Test
    void propertiesAreLowerCamel() {
        assertThat(ApiDocument.read().properties())
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_]+\\.([a-z][a-zA-Z0-9]*|[a-z]{2}-[A-Z]{2})"));
    }

    @Test
    void operationIdsAreUniqueAndLowerCamel() {
        var ids = ApiDocument.read().operations().stream()
                .map(operation -> String.valueOf(operation.id()))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("[a-z][a-zA-Z0-9]+"));
    }

    @TestFactory
    Stream<DynamicTest> paths() {
        return each(operation -> true, ApiConventions::checkPath);
    }

    @TestFactory
    Stream<DynamicTest> roles() {
        return each(
                operation -> true, operation -> assertThat(operation.roles()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> lists() {
        return each(ApiConventions::answersMany, ApiConventions::checkList);
    }

    @TestFactory
    Stream<DynamicTest> exports() {
        givenUnit(RolesMatrix.HOME, RolesMatrix.HOME_REGION);
        var samples = RolesMatrix.ownAndKits(samples());
        return each(ApiOperation::isList, operation -> {
            var sample = samples.of(operation.id());
            assertThat(sample).as("sample of " + operation).isNotNull();
            if (sample != null) {
                ExportedList.check(operation, sample.call().apply(RolesMatrix.HOME), adminOr(operation));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> otherMediaTypes() {
        return each(ApiConventions::answersOneAsJson, operation -> {
            for (String type : List.of("text/csv", "text/plain", "application/xml")) {
                Problems.check(ApiCaller.sendAnything(operation, adminOr(operation), type), 406);
            }
        });
    }

    @Test
    void whoLikesTextBetterGetsJson() {
        var operation = ApiDocument.read().operations().stream()
                .filter(one -> "getOutbox".equals(one.id()))
                .findAny()
                .orElseThrow();
        var sample = RolesMatrix.ownAndKits(samples()).of(operation.id());
        assertThat(sample).isNotNull();
        if (sample != null) {
            var call = sample.call().apply(RolesMatrix.HOME).header("Accept", "text/csv, application/json;q=0.5");
            var answer = ApiCaller.send(operation, call, adminOr(operation));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.<Object>path("context")).isNotNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> malformedBodies() {
        return each(ApiOperation::hasJsonBody, operation -> {
            Problems.check(send(operation, "{\"unit\": ", "application/json"), 400);
            Problems.check(send(operation, "[1, {\"a\":", "application/json"), 400);
            Problems.check(send(operation, "<unit/>", "text/plain"), 415);
            Problems.check(send(operation, "{}", "application/json"), 400, 404, 409, 422, 428);
        });
    }

    @TestFactory
    Stream<DynamicTest> idempotencyKeys() {
        givenUnit(RolesMatrix.HOME, RolesMatrix.HOME_REGION);
        var samples = RolesMatrix.ownAndKits(samples());
        return each(operation -> operation.method().equals("POST") && !operation.isBatch(), operation -> {
            var sample = samples.of(operation.id());
            assertThat(sample).as("sample of " + operation).isNotNull();
            if (sample != null) {
                checkRepeat(operation, sample.call().apply(RolesMatrix.HOME));
            }
        });
    }

    @Test
    void anUnknownPathIsAProblem() {
        Problems.check(RestAssured.given().get("/api/v1/no-such-things"), 404);
        Problems.check(Api.asAdmin().get("/no-such-things"), 404);
        Problems.check(Api.asAdmin().get("/no-such-things/1"), 404);
    }

    @Test
    void aTokenThatIsNotValidIsAProblem() {
        var operation = ApiDocument.read().operations().getFirst();
        for (String token : List.of(
                "nonsense",
                Tokens.expired("admin"),
                Tokens.wrongAudience("admin"),
                Tokens.wrongIssuer("admin"),
                Tokens.forged("admin"))) {
            Problems.check(ApiCaller.sendAnything(operation, token), 401);
        }
    }

    static void checkProperties(ApiDocument document) {
        assertThat(document.properties())
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_]+\\.[a-z][a-zA-Z0-9]*"));
    }

    static void checkPath(ApiOperation operation) {
        assertThat(operation.path()).matches("/api/v1(/([a-z]+(-[a-z]+)*|\\{[a-z][a-zA-Z]*}))+(:[a-z]+(-[a-z]+)*)?");
        String first = operation.path().split("[/:]", -1)[3];
        assertThat(UNCOUNTABLE.contains(first) || first.endsWith("s"))
                .as(first + " is plural")
                .isTrue();
    }

    private static boolean answersOneAsJson(ApiOperation operation) {
        return operation.answersJsonAlone() && (!operation.hasBody() || operation.hasJsonBody());
    }

    private static boolean answersMany(ApiOperation operation) {
        return operation.isList()
                || (operation.method().equals("GET")
                        && operation.answer().path("type").asText().equals("array"));
    }

    private static void checkList(ApiOperation operation) {
        checkListDeclared(operation);
        for (String limit : List.of("0", "-1", "201")) {
            Problems.check(ask(operation, "limit=" + limit), 400, 404, 422);
        }
        Problems.check(ask(operation, "limit=many"), 400);
        Problems.check(ask(operation, "cursor=no-cursor-of-ours"), 400, 404, 422);
    }

    static void checkListDeclared(ApiOperation operation) {
        assertThat(operation.answer().path("properties").properties().stream().map(Map.Entry::getKey))
                .contains("items", "next");
        assertThat(operation.parameters("query")).contains("limit", "cursor");
    }

    private static void checkRepeat(ApiOperation operation, Call call) {
        var token = adminOr(operation);
        var keyed = call.header("Idempotency-Key", UUID.randomUUID());
        var first = ApiCaller.send(operation, keyed, token);
        var second = ApiCaller.send(operation, keyed, token);
        assertThat(first.statusCode()).as(() -> first.asString()).isBetween(200, 299);
        assertThat(second.statusCode()).as(() -> second.asString()).isEqualTo(first.statusCode());
        assertThat(second.asString()).as("answer to the repeat").isEqualTo(first.asString());
        assertThat(second.header("Idempotent-Replayed"))
                .as("Idempotent-Replayed of the repeat")
                .isEqualTo("true");
    }

    private static Response ask(ApiOperation operation, String query) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + adminOr(operation))
                .get(operation.anyPath() + "?" + query);
    }

    private static Response send(ApiOperation operation, String body, String contentType) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + adminOr(operation))
                .config(Bodies.AS_THEY_ARE)
                .contentType(contentType)
                .body(body)
                .request(operation.method(), operation.anyPath());
    }

    private static String adminOr(ApiOperation operation) {
        var roles = new TreeSet<>(operation.roles());
        return Tokens.of(roles.contains("admin") || roles.isEmpty() ? "admin" : roles.first())
                .regions("/", RolesMatrix.HOME_REGION)
                .build();
    }

    private static Stream<DynamicTest> each(
            java.util.function.Predicate<ApiOperation> which, Consumer<ApiOperation> check) {
        var tests = new ArrayList<DynamicTest>();
        ApiDocument.read().operations().stream()
                .filter(which)
                .forEach(operation -> tests.add(dynamicTest(operation.toString(), () -> check.accept(operation))));
        return tests.stream();
    }
}
