package io.dudao.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** No token, or none that is valid: 401. Stands before the library's own mappers, which do not link with this Quarkus. */
public final class NotAuthenticated {
    private NotAuthenticated() {}

    private static HttpProblem problem(String detail) {
        return HttpProblem.builder()
                .withStatus(401)
                .withTitle(Problem.titleOf("unauthorized"))
                .withDetail(detail)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** There is no token where one is needed. */
    @Provider
    @Priority(Priorities.USER - 2)
    public static final class Missing extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException exception) {
            return problem("This operation needs a token.");
        }
    }

    /** The token is expired, forged or for somebody else. */
    @Provider
    @Priority(Priorities.USER - 2)
    public static final class Invalid extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException exception) {
            return problem("The token is not valid here.");
        }
    }
}
