package io.dudao.feedback.cases;

/** A step and the case as it is after it: what is told to others. */
public record CaseFact(CustomerCase customerCase, CaseStep step) {}
