package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What every error answer looks like. */
public final class Problems {
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|\\b(java|jakarta|io\\.(dudao|quarkus|vertx|smallrye)|org\\.hibernate|"
                    + "com\\.fasterxml)\\.[a-z]|select .* from |duplicate key|\\$[0-9]");

    private Problems() {}

    /** Asserts one of the statuses and a problem document that tells nothing of the code behind it. */
    public static void check(Response answer, int... statuses) {
        assertThat(answer.statusCode())
                .as(() -> "status, with body " + answer.asString())
                .matches(status -> Arrays.stream(statuses).anyMatch(one -> one == status), Arrays.toString(statuses));
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var body = answer.jsonPath();
        assertThat(body.getString("type")).as("type").matches("/problems/[a-z0-9-]+");
        assertThat(body.getString("title")).as("title").isNotBlank();
        assertThat(body.getInt("status")).as("status in the body").isEqualTo(answer.statusCode());
        tellsNothing(answer);
    }

    /** Asserts that the answer holds no class name, stack trace or SQL. */
    static void tellsNothing(Response answer) {
        assertThat(INSIDES.matcher(answer.asString()).find())
                .as(() -> "names something of the code: " + answer.asString())
                .isFalse();
    }
}
