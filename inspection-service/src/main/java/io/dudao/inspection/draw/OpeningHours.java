package io.dudao.inspection.draw;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/**
 * When a unit can be visited on a day of the week.
 *
 * @param from minute of the local day, 0 to 1439
 * @param to minute of the local day, above from, to 1440
 */
record OpeningHours(DayOfWeek day, int from, int to) {
    private static final int NINE = 9 * 60;
    private static final int FIVE = 17 * 60;

    /** Nine to five every day: for a unit whose hours are not known. */
    static final List<OpeningHours> USUAL = Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours(day, NINE, FIVE))
            .toList();
}
