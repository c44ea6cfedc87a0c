package io.dudao.kit.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.Problem;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells which field of a body is not of its kind; the framework's own answer is no problem and names classes. */
public class UnreadableBody {

    // InvalidFormatException by name: for it the problem library brings a mapper that quotes the value.
    @ServerExceptionMapper({MismatchedInputException.class, InvalidFormatException.class})
    RestResponse<Problem> answer(MismatchedInputException failure) {
        String path = failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        String detail = path.isEmpty() ? "The body is not what this operation takes." : path + " is not of its kind.";
        Problem problem = Problem.of(new Malformed(detail));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.BAD_REQUEST, problem)
                .type("application/problem+json")
                .build();
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }
}
