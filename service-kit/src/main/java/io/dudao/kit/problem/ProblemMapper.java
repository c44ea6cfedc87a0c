package io.dudao.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** The one place where the platform's own problems become HTTP answers. */
@Provider
@Priority(Priorities.USER)
public final class ProblemMapper extends ExceptionMapperBase<ProblemException> {

    @Override
    protected HttpProblem toProblem(ProblemException exception) {
        Problem problem = Problem.of(exception);
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(problem.type()))
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(exception.detail());
        if (problem.violations() != null) {
            builder.with("violations", problem.violations());
        }
        Integer retryAfter = exception.retryAfterSeconds();
        if (retryAfter != null) {
            builder.withHeader("Retry-After", retryAfter);
        }
        return builder.build();
    }
}
