package io.dudao.inspection.checklist;

/** How a checklist comes to its score. */
public enum Method {
    /** Points reached of points possible, weighted, as a percentage. */
    PERCENTAGE,
    /** 100 less the points of every failed item. */
    DEDUCTION
}
