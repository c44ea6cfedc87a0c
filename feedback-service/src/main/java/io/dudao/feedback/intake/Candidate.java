package io.dudao.feedback.intake;

/**
 * Feedback that may be new.
 *
 * @param contentHash tells it from another answer under the same id
 */
record Candidate(Feedback feedback, String contentHash) {}
