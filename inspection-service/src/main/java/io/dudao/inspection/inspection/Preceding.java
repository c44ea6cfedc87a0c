package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.visit.Visit;
import java.util.List;

/**
 * What is written and told together with an inspection.
 *
 * @param steps written before it
 * @param visits that it completes
 */
public record Preceding(List<Step> steps, List<Visit> visits) {
    /** An inspection that no visit led to. */
    public static final Preceding NOTHING = new Preceding(List.of(), List.of());
}
