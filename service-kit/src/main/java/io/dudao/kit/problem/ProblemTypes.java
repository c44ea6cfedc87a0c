package io.dudao.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Map;

/** Gives every problem of the framework a stable type, and takes from the texts what only programmers understand. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            422, "invalid");

    private final CurrentVertxRequest request;

    ProblemTypes(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        URI type = problem.getType();
        if (type != null && type.getPath() != null && type.getPath().startsWith("/problems/")) {
            return problem;
        }
        if (isUnreadableParameter(problem, context.cause)) {
            return unreadableParameter();
        }
        int status = problem.getStatusCode();
        String slug = SLUGS.getOrDefault(status, status >= 500 ? "internal" : "refused");
        HttpProblem.Builder builder = HttpProblem.builder(problem)
                .withType(URI.create(Problem.typeOf(slug)))
                .withTitle(Problem.titleOf(slug));
        if (namesCode(problem.getDetail())) {
            builder.withDetail("The request could not be read as this operation expects it.");
        }
        return builder.build();
    }

    /** The framework calls a query parameter that cannot be read a path that is not there; it is the caller's spelling. */
    private boolean isUnreadableParameter(HttpProblem problem, Throwable cause) {
        return problem.getStatusCode() == 404
                && cause != null
                && (cause.getCause() instanceof IllegalArgumentException
                        || cause.getCause() instanceof DateTimeException)
                && request.getCurrent() != null
                && request.getCurrent().request().query() != null;
    }

    private static HttpProblem unreadableParameter() {
        return HttpProblem.builder()
                .withType(URI.create(Problem.typeOf("malformed")))
                .withTitle(Problem.titleOf("malformed"))
                .withStatus(400)
                .withDetail("A parameter of the query cannot be read.")
                .build();
    }

    private static boolean namesCode(String detail) {
        return detail != null
                && (detail.contains("io.dudao")
                        || detail.contains("java.")
                        || detail.contains("com.fasterxml")
                        || detail.contains("Exception"));
    }
}
