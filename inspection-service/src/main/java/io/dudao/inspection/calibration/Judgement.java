package io.dudao.inspection.calibration;

/** What an answer comes to: the categories of the kappas. */
enum Judgement {
    PASSED,
    FAILED,
    NOT_APPLICABLE
}
