package io.dudao.kit.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.Problem;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells which field of a body is not of its kind; the framework's own answer is no problem and names classes. */
public class UnreadableBody {
    /** The problem library registers its mappers with 999. */
    private static final int BEFORE_THE_LIBRARY = 998;

    // Two by name: for them the problem library brings mappers that log what the caller wrote.
    @ServerExceptionMapper(
            value = {MismatchedInputException.class, InvalidFormatException.class, UnrecognizedPropertyException.class},
            priority = BEFORE_THE_LIBRARY)
    RestResponse<Problem> answer(MismatchedInputException failure) {
        String path = failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        String detail = path.isEmpty() ? "The body is not what this operation takes." : path + fault(failure);
        Problem problem = Problem.of(new Malformed(detail));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.BAD_REQUEST, problem)
                .type("application/problem+json")
                .build();
    }

    private static String fault(MismatchedInputException failure) {
        return failure instanceof UnrecognizedPropertyException
                ? " is not a field of this operation."
                : " is not of its kind.";
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }
}
