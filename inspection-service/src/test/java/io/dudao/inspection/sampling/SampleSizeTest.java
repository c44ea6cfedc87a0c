package io.dudao.inspection.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSizeTest {
    private static final String LETTERS = "ABCDEFGHJKLMNPQR";
    private static final List<String> COLUMNS = List.of("0.65", "1.0", "1.5", "2.5", "4.0", "6.5");

    /** Size/Ac after arrows, as published tables have them: a line a letter, a column an AQL of {@link #COLUMNS}. */
    private static final String NORMAL = """
            20/0 13/0 8/0 5/0 3/0 2/0
            20/0 13/0 8/0 5/0 3/0 2/0
            20/0 13/0 8/0 5/0 3/0 8/1
            20/0 13/0 8/0 5/0 13/1 8/1
            20/0 13/0 8/0 20/1 13/1 13/2
            20/0 13/0 32/1 20/1 20/2 20/3
            20/0 50/1 32/1 32/2 32/3 32/5
            80/1 50/1 50/2 50/3 50/5 50/7
            80/1 80/2 80/3 80/5 80/7 80/10
            125/2 125/3 125/5 125/7 125/10 125/14
            200/3 200/5 200/7 200/10 200/14 200/21
            315/5 315/7 315/10 315/14 315/21 200/21
            500/7 500/10 500/14 500/21 315/21 200/21
            800/10 800/14 800/21 500/21 315/21 200/21
            1250/14 1250/21 800/21 500/21 315/21 200/21
            2000/21 1250/21 800/21 500/21 315/21 200/21
            """;

    private static final String TIGHTENED = """
            32/0 20/0 13/0 8/0 5/0 3/0
            32/0 20/0 13/0 8/0 5/0 3/0
            32/0 20/0 13/0 8/0 5/0 13/1
            32/0 20/0 13/0 8/0 20/1 13/1
            32/0 20/0 13/0 32/1 20/1 13/1
            32/0 20/0 50/1 32/1 20/1 20/2
            32/0 80/1 50/1 32/1 32/2 32/3
            125/1 80/1 50/1 50/2 50/3 50/5
            125/1 80/1 80/2 80/3 80/5 80/8
            125/1 125/2 125/3 125/5 125/8 125/12
            200/2 200/3 200/5 200/8 200/12 200/18
            315/3 315/5 315/8 315/12 315/18 200/18
            500/5 500/8 500/12 500/18 315/18 200/18
            800/8 800/12 800/18 500/18 315/18 200/18
            1250/12 1250/18 800/18 500/18 315/18 200/18
            2000/18 1250/18 800/18 500/18 315/18 200/18
            """;

    private static final String REDUCED = """
            8/0 5/0 3/0 2/0 2/0 2/0
            8/0 5/0 3/0 2/0 2/0 2/0
            8/0 5/0 3/0 2/0 2/0 5/1
            8/0 5/0 3/0 2/0 8/1 5/1
            8/0 5/0 3/0 13/1 8/1 5/1
            8/0 5/0 20/1 13/1 8/1 8/2
            8/0 32/1 20/1 13/1 13/2 13/3
            50/1 32/1 20/1 20/2 20/3 20/5
            50/1 32/1 32/2 32/3 32/5 32/6
            50/1 50/2 50/3 50/5 50/6 50/8
            80/2 80/3 80/5 80/6 80/8 80/10
            125/3 125/5 125/6 125/8 125/10 80/10
            200/5 200/6 200/8 200/10 125/10 80/10
            315/6 315/8 315/10 200/10 125/10 80/10
            500/8 500/10 315/10 200/10 125/10 80/10
            800/10 500/10 315/10 200/10 125/10 80/10
            """;

    @ParameterizedTest
    @CsvSource({"50, 45", "100, 80", "200, 132", "500, 218", "1000, 278", "5000, 357", "1, 1", "2, 2"})
    void cochranAtNinetyFivePercentAndFivePercent(long population, long size) {
        assertThat(Cochran.size(population, 0.05, new BigDecimal("0.95"), 0.5)).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource(InspectionSeverity.class)
    void theMasterTablesAreThePublishedOnes(InspectionSeverity severity) {
        String published = switch (severity) {
            case NORMAL -> NORMAL;
            case TIGHTENED -> TIGHTENED;
            case REDUCED -> REDUCED;
        };
        String ours = LETTERS.chars()
                .mapToObj(letter -> COLUMNS.stream()
                        .map(aql -> MasterTable.of(severity).plan((char) letter, Double.parseDouble(aql)))
                        .map(plan -> plan.size() + "/" + plan.acceptance())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(ours).isEqualTo(published);
    }

    /** Corners of the published tables: where arrows run out of the table, and where rows end. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, R, 0.015, P, 800, 0", "NORMAL, R, 0.010, Q, 1250, 0", "NORMAL, A, 10, C, 5, 1",
        "NORMAL, E, 250, E, 13, 44", "NORMAL, F, 100, E, 13, 21", "NORMAL, A, 1000, A, 2, 30",
        "NORMAL, R, 1000, B, 3, 44", "TIGHTENED, Q, 0.025, S, 3150, 1", "TIGHTENED, R, 0.015, Q, 1250, 0",
        "TIGHTENED, A, 15, C, 5, 1", "TIGHTENED, B, 1000, B, 3, 41", "TIGHTENED, A, 1000, A, 2, 27",
        "REDUCED, R, 0.025, N, 200, 0", "REDUCED, Q, 0.040, R, 800, 1", "REDUCED, B, 150, B, 2, 7",
        "REDUCED, C, 150, C, 2, 8", "REDUCED, C, 1000, B, 2, 30", "REDUCED, A, 10, D, 3, 1",
        "REDUCED, A, 25, A, 2, 1", "REDUCED, F, 100, E, 5, 10", "REDUCED, E, 250, E, 5, 21"
    })
    void arrowsLeadToTheNextPlan(
            InspectionSeverity severity, char letter, double aql, char row, int size, int acceptance) {
        assertThat(MasterTable.of(severity).plan(letter, aql)).isEqualTo(new MasterTable.Plan(row, size, acceptance));
    }

    @Test
    void everyLetterAndLimitHasAPlanAndRejectsMoreThanItAccepts() {
        for (InspectionSeverity severity : InspectionSeverity.values()) {
            for (String aql : MasterTable.limits()) {
                for (char letter : LETTERS.toCharArray()) {
                    var plan = MasterTable.of(severity).plan(letter, Double.parseDouble(aql));
                    assertThat(plan.size())
                            .as(severity + " " + letter + " " + aql)
                            .isBetween(2, 3150);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "II, 8, A",
        "II, 9, B",
        "II, 280, G",
        "II, 281, H",
        "II, 500001, Q",
        "I, 91, D",
        "III, 2, B",
        "III, 500001, R",
        "S-1, 501, C",
        "S-2, 151, C",
        "S-3, 500001, H",
        "S-4, 35001, J"
    })
    void codeLettersFollowLotSizeAndLevel(String level, int lot, char letter) {
        assertThat(InspectionLevel.of(level).orElseThrow().letter(lot)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({"0.01, .996", "0.025, .955", "0.05, .786", "0.10, .367", "0.15, .122"})
    void letterGAtTwoAndAHalfPercentAcceptsAsPublished(double share, double probability) {
        var plan = MasterTable.NORMAL.plan('G', 2.5);
        assertThat(plan).isEqualTo(new MasterTable.Plan('G', 32, 2));
        assertThat(OperatingCharacteristic.acceptance(plan.size(), plan.acceptance(), share))
                .isCloseTo(probability, within(0.0005));
    }

    @Test
    void limitsAreAscending() {
        assertThat(MasterTable.limits()).hasSize(26);
        assertThat(Stream.of("0.010", "2.5", "1000").map(Double::parseDouble)).allMatch(MasterTable::knows);
        assertThat(MasterTable.knows(2.0)).isFalse();
    }
}
