package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dudao.kit.testing.OperationSamples.Reach;
import io.dudao.kit.testing.OperationSamples.Sample;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the OpenAPI document × no token (401), wrong role (403), another region (404), right (neither). An
 * operation that declares no roles, or has no sample, fails. {@code @QuarkusTest class RolesMatrixTest extends RolesMatrix}.
 */
public abstract class RolesMatrix {
    /** The unit that every caller with a scope can reach. */
    public static final String HOME = "MATRIX-HOME";

    /** The unit that only callers without limits can reach. */
    public static final String AWAY = "MATRIX-AWAY";

    /** The region of {@link #HOME}. */
    public static final String HOME_REGION = "/matrix-home";

    /** The region of {@link #AWAY}. */
    public static final String AWAY_REGION = "/matrix-away";

    private static final List<String> ROLES = List.of(
            "admin",
            "analyst",
            "supervisor",
            "inspector",
            "unit-manager",
            "case-agent",
            "risk-manager",
            "trainer",
            "staff",
            "programme-manager",
            "device");
    private static final Set<String> UNLIMITED = Set.of("admin", "analyst");

    /** A call for every operation of the service but those of the kit. */
    protected abstract OperationSamples samples();

    /** Makes an open unit known to the service, if there is none with that code, and returns its id. */
    protected UUID givenUnit(String code, String regionPath) {
        return TestUnits.given(code, regionPath);
    }

    @TestFactory
    Stream<DynamicContainer> rolesMatrix() {
        var home = givenUnit(HOME, HOME_REGION);
        var away = givenUnit(AWAY, AWAY_REGION);
        var samples = ownAndKits(samples());
        var document = ApiDocument.read();
        var rows = document.operations().stream()
                .map(operation ->
                        dynamicContainer(operation.toString(), row(operation, samples.of(operation.id()), home, away)));
        return Stream.concat(rows, Stream.of(dynamicContainer("samples", List.of(noStaleSample(samples, document)))));
    }

    static OperationSamples ownAndKits(OperationSamples samples) {
        String context = ConfigProvider.getConfig().getValue("dudao.context", String.class);
        if (ConfigProvider.getConfig()
                .getOptionalValue("dudao.trail", Boolean.class)
                .orElse(false)) {
            TrailSamples.addTo(samples, context);
        }
        return samples.everybody("getOutbox", () -> Call.of().path("context", context))
                .everybody("listDeadLetters", () -> Call.of().path("context", context));
    }

    static Stream<DynamicTest> row(ApiOperation operation, @Nullable Sample sample, UUID home, UUID away) {
        var roles = operation.roles();
        if (roles.isEmpty() || !ROLES.containsAll(roles) || sample == null) {
            return Stream.of(dynamicTest("declares known roles and has a sample", () -> {
                assertThat(roles).as("roles of " + operation).isNotEmpty().isSubsetOf(ROLES);
                assertThat(sample).as("sample of " + operation).isNotNull();
            }));
        }
        var noToken = dynamicTest("no token → 401", () -> Problems.check(ApiCaller.sendAnything(operation, null), 401));
        var wrong = ROLES.stream()
                .filter(role -> !roles.contains(role))
                .map(role -> dynamicTest(
                        role + " → 403", () -> Problems.check(ApiCaller.sendAnything(operation, token(role)), 403)));
        var right = roles.stream()
                .map(role -> dynamicTest(role + " → allowed", () -> allowed(operation, sample, role, home)));
        var elsewhere = roles.stream()
                .filter(role -> !UNLIMITED.contains(role) && sample.reach() != Reach.EVERYBODY)
                .map(role -> dynamicTest(
                        role + " of another region → nothing", () -> hidden(operation, sample, role, away)));
        return Stream.of(Stream.of(noToken), wrong, right, elsewhere).flatMap(tests -> tests);
    }

    private static DynamicTest noStaleSample(OperationSamples samples, ApiDocument document) {
        return dynamicTest("every sample belongs to an operation", () -> {
            var known = new TreeSet<String>();
            document.operations().forEach(operation -> known.add(String.valueOf(operation.id())));
            assertThat(known).containsAll(samples.operationIds());
        });
    }

    private static void allowed(ApiOperation operation, Sample sample, String role, UUID home) {
        var call = sample.call().apply(HOME);
        var answer = ApiCaller.send(operation, call, token(role));
        assertThat(statusOf(operation, answer))
                .as(() -> answer.asString())
                .isNotIn(401, 403, 404)
                .isLessThan(500);
        if (sample.reach() == Reach.LIST) {
            assertThat(mentions(answer, HOME, home))
                    .as(() -> "shows what is in scope: " + answer.asString())
                    .isTrue();
        }
    }

    private static void hidden(ApiOperation operation, Sample sample, String role, UUID away) {
        var call = sample.call().apply(AWAY);
        var answer = ApiCaller.send(operation, call, token(role));
        if (sample.reach() == Reach.LIST) {
            assertThat(mentions(ApiCaller.send(operation, call, token("admin")), AWAY, away))
                    .as("admin sees what is hidden from others, else the sample proves nothing")
                    .isTrue();
            assertThat(answer.statusCode()).as(() -> answer.asString()).isEqualTo(200);
            assertThat(mentions(answer, AWAY, away)).as(() -> answer.asString()).isFalse();
        } else if (operation.isBatch()) {
            assertThat(statusOf(operation, answer)).as(() -> answer.asString()).isEqualTo(404);
        } else {
            Problems.check(answer, 404);
        }
    }

    /** A batch answers 207; what counts is what became of its first item. */
    private static int statusOf(ApiOperation operation, Response answer) {
        return operation.isBatch() && answer.statusCode() == 207
                ? answer.jsonPath().getInt("items[0].status")
                : answer.statusCode();
    }

    private static boolean mentions(Response answer, String code, UUID id) {
        String body = answer.asString();
        return body.contains("\"" + code + "\"") || body.contains(id.toString());
    }

    private static String token(String role) {
        return Tokens.of(role).regions(HOME_REGION).build();
    }
}
