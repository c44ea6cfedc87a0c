package io.dudao.kit.problem;

/**
 * A field that broke a rule.
 *
 * @param field path of the field in the request body, such as {@code items[3].csat}
 * @param message what is wrong with it
 */
public record Violation(String field, String message) {}
