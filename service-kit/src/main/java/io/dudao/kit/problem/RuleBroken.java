package io.dudao.kit.problem;

import java.util.List;

/** 422: the request can be read, but a rule of the domain stands against it. */
public final class RuleBroken extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param slug the rule as a sentence, such as {@code closed-risk-cannot-be-assessed} */
    public RuleBroken(String slug, String detail) {
        this(slug, detail, List.of());
    }

    /** One field broke the rule; {@code message} says how, as the detail and for the field. */
    public static RuleBroken at(String slug, String field, String message) {
        return new RuleBroken(slug, message, List.of(new Violation(field, message)));
    }

    /** @param violations the fields that broke the rule */
    public RuleBroken(String slug, String detail, List<Violation> violations) {
        super(422, slug, detail, violations);
    }
}
