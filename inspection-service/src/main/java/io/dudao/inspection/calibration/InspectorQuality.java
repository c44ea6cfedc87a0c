package io.dudao.inspection.calibration;

import org.jspecify.annotations.Nullable;

/**
 * How well an inspector works.
 *
 * @param inspections inspections that he recorded in the period, 1 or more
 * @param completeness items answered with a judgement (not "not applicable", not left out) of those of the checklists, 0 to 100;
 *     null without items
 * @param evidenceRate failed items with a note or an attachment, 0 to 100; null: nothing failed
 * @param drift mean of his score minus what other inspectors gave the same unit on the same checklist in the period, in
 *     points; above 0: milder than his peers. Null: nobody else was there
 * @param driftInspections of his, that others can be compared with
 * @param alignment mean alignment with the consensus of calibrations closed in the period, 0 to 100; null: none
 * @param index 0 to 100, see {@link #of}
 */
public record InspectorQuality(
        String inspector,
        long inspections,
        @Nullable Double completeness,
        @Nullable Double evidenceRate,
        @Nullable Double drift,
        long driftInspections,
        @Nullable Double alignment,
        @Nullable Double index) {
    private static final double WEIGHT = 25;
    /** Points off the index for each point of drift: twenty points of drift leave nothing. */
    private static final double PER_POINT_OF_DRIFT = 5;

    /**
     * With the index: the weighted mean of completeness, evidence rate, closeness to peers (100 − 5 · |drift|, not below 0) and
     * alignment, a quarter each, over those that are known; null if none is.
     */
    static InspectorQuality of(
            String inspector,
            long inspections,
            @Nullable Double completeness,
            @Nullable Double evidenceRate,
            @Nullable Double drift,
            long driftInspections,
            @Nullable Double alignment) {
        Double closeness = drift == null ? null : Math.max(0, 100 - PER_POINT_OF_DRIFT * Math.abs(drift));
        return new InspectorQuality(
                inspector,
                inspections,
                completeness,
                evidenceRate,
                drift,
                driftInspections,
                alignment,
                mean(completeness, evidenceRate, closeness, alignment));
    }

    private static @Nullable Double mean(@Nullable Double... parts) {
        double sum = 0;
        double weights = 0;
        for (Double part : parts) {
            if (part != null) {
                sum += WEIGHT * part;
                weights += WEIGHT;
            }
        }
        return weights == 0 ? null : sum / weights;
    }
}
