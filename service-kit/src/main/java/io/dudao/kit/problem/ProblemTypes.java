package io.dudao.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
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

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        URI type = problem.getType();
        if (type != null && type.getPath() != null && type.getPath().startsWith("/problems/")) {
            return problem;
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

    private static boolean namesCode(String detail) {
        return detail != null
                && (detail.contains("io.dudao")
                        || detail.contains("java.")
                        || detail.contains("com.fasterxml")
                        || detail.contains("Exception"));
    }
}
