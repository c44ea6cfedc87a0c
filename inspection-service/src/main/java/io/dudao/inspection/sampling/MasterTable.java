package io.dudao.inspection.sampling;

import java.util.Arrays;
import java.util.List;

/**
 * The master tables 2-A, 2-B and 2-C of ISO 2859-1:1999 (GB/T 2828.1-2012): single sampling, normal, tightened and reduced.
 * Acceptance numbers run along diagonals: letter and AQL, both counted from 0, sum up to a step on which one number stands
 * everywhere. Where nothing stands an arrow points to the next plan. The sources are named in decision record 16.
 */
enum MasterTable {
    NORMAL(
            new int[] {2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000},
            14,
            17,
            new int[] {1, 2, 3, 5, 7, 10, 14, 21, 30, 44},
            21),
    TIGHTENED(
            new int[] {2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150},
            15,
            18,
            new int[] {1, 2, 3, 5, 8, 12, 18, 27, 41},
            18),
    REDUCED(
            new int[] {2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800},
            14,
            18,
            new int[] {1, 2, 3, 5, 6, 8, 10, 14, 21},
            10);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRS";
    private static final List<String> LIMITS = List.of(
            "0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65", "1.0", "1.5", "2.5",
            "4.0", "6.5", "10", "15", "25", "40", "65", "100", "150", "250", "400", "650", "1000");
    private static final double[] AQL =
            LIMITS.stream().mapToDouble(Double::parseDouble).toArray();

    /** From this letter on acceptance numbers end earlier. */
    private static final int F = 5;

    /** What stands in rows A and B of the reduced table from AQL 25 on: their samples are no smaller than in the normal one. */
    private static final int[] SMALLEST_REDUCED = {1, 2, 3, 5, 7, 10, 14, 21, 30};

    private static final int AQL_25 = 17;
    private static final int AQL_0_025 = 2;
    private static final int S = 16;
    private static final int NONE = -1;

    private final int[] sizes;
    private final int zeroStep;
    private final int oneStep;
    private final int[] numbers;
    private final int largest;

    MasterTable(int[] sizes, int zeroStep, int oneStep, int[] numbers, int largest) {
        this.sizes = sizes;
        this.zeroStep = zeroStep;
        this.oneStep = oneStep;
        this.numbers = numbers;
        this.largest = largest;
    }

    /**
     * A single sampling plan.
     *
     * @param letter the letter of its row, after arrows
     * @param size items in the sample
     * @param acceptance Ac: as many nonconforming items at most are accepted; one more is not
     */
    record Plan(char letter, int size, int acceptance) {}

    static MasterTable of(InspectionSeverity severity) {
        return valueOf(severity.name());
    }

    /** The acceptance quality limits that the standard has, in percent. */
    static List<String> limits() {
        return LIMITS;
    }

    /** Whether the standard has this acceptance quality limit. */
    static boolean knows(double aql) {
        return Arrays.binarySearch(AQL, aql) >= 0;
    }

    /** The plan for a code letter and a limit that the standard has: the one that stands there, or the one the arrow leads to. */
    Plan plan(char letter, double aql) {
        int row = LETTERS.indexOf(letter);
        int column = Arrays.binarySearch(AQL, aql);
        int direction = pointsUp(row, column) ? -1 : 1;
        int found = follow(row, column, direction);
        if (found == NONE) {
            found = follow(row, column, -direction);
        }
        return new Plan(LETTERS.charAt(found), sizes[found], number(found, column));
    }

    private int follow(int from, int column, int direction) {
        for (int row = from; row >= 0 && row < sizes.length; row += direction) {
            if (number(row, column) != NONE) {
                return row;
            }
        }
        return NONE;
    }

    /** Arrows point up right after the zero where one is left out there, and beyond the largest numbers. */
    private boolean pointsUp(int row, int column) {
        int step = row + column;
        return (this != TIGHTENED && step == zeroStep + 1) || step >= oneStep;
    }

    private int number(int row, int column) {
        if (row == S && column != AQL_0_025) {
            return NONE;
        }
        if (this == REDUCED && row < 2 && column >= AQL_25) {
            return SMALLEST_REDUCED[column - AQL_25];
        }
        int step = row + column;
        if (step == zeroStep) {
            return 0;
        }
        int place = step - oneStep;
        if (place < 0 || place >= numbers.length || (row >= F && numbers[place] > largest)) {
            return NONE;
        }
        return numbers[place];
    }
}
