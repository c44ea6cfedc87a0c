package io.dudao.inspection.sampling;

import static io.dudao.inspection.sampling.InspectionSeverity.NORMAL;
import static io.dudao.inspection.sampling.InspectionSeverity.REDUCED;
import static io.dudao.inspection.sampling.InspectionSeverity.TIGHTENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.sampling.SampleSize.LotResult;
import io.dudao.inspection.sampling.SampleSize.NextSeverity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchingRulesTest {
    private static final LotResult ACCEPTED = new LotResult(true, 1, null);
    private static final LotResult REFUSED = new LotResult(false, 1, null);

    @Test
    void twoOfFiveTightenAndTwoOfSixDoNot() {
        assertThat(after(NORMAL, REFUSED, REFUSED).severity()).isEqualTo(TIGHTENED);
        assertThat(after(NORMAL, REFUSED, ACCEPTED, ACCEPTED, ACCEPTED, REFUSED).severity())
                .isEqualTo(TIGHTENED);
        assertThat(after(NORMAL, REFUSED, ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, REFUSED)
                        .severity())
                .isEqualTo(NORMAL);
    }

    @Test
    void fiveAcceptedInARowRelaxAndFourDoNot() {
        assertThat(SwitchingRules.after(TIGHTENED, true, times(5, ACCEPTED)).severity())
                .isEqualTo(NORMAL);
        assertThat(SwitchingRules.after(TIGHTENED, true, times(4, ACCEPTED)).severity())
                .isEqualTo(TIGHTENED);
        assertThat(after(TIGHTENED, ACCEPTED, ACCEPTED, ACCEPTED, REFUSED, ACCEPTED, ACCEPTED)
                        .severity())
                .isEqualTo(TIGHTENED);
    }

    @Test
    void fiveRefusedSinceTighteningStopInspection() {
        assertThat(after(TIGHTENED, REFUSED, ACCEPTED, REFUSED, ACCEPTED, REFUSED, ACCEPTED, REFUSED))
                .isEqualTo(new NextSeverity(TIGHTENED, false, 0, 4));
        assertThat(after(TIGHTENED, REFUSED, ACCEPTED, REFUSED, REFUSED, REFUSED, REFUSED))
                .isEqualTo(new NextSeverity(TIGHTENED, true, 0, 5));
    }

    @Test
    void aScoreOfThirtyReducesAndTwentyEightDoesNot() {
        assertThat(SwitchingRules.after(NORMAL, true, times(14, ACCEPTED)))
                .isEqualTo(new NextSeverity(NORMAL, false, 28, 0));
        assertThat(SwitchingRules.after(NORMAL, true, times(15, ACCEPTED)).severity())
                .isEqualTo(REDUCED);
    }

    @Test
    void withLargerAcceptanceNumbersALotMustPassOneStepTighter() {
        LotResult well = new LotResult(true, 2, true);
        assertThat(SwitchingRules.after(NORMAL, true, times(10, well)).severity())
                .isEqualTo(REDUCED);
        List<LotResult> once = new ArrayList<>(times(9, well));
        once.add(new LotResult(true, 2, false));
        assertThat(SwitchingRules.after(NORMAL, true, once)).isEqualTo(new NextSeverity(NORMAL, false, 0, 0));
    }

    @Test
    void aRefusedLotTakesTheScoreAway() {
        assertThat(after(NORMAL, ACCEPTED, ACCEPTED, REFUSED, ACCEPTED).switchingScore())
                .isEqualTo(2);
    }

    @Test
    void withoutTheAuthoritysConsentNothingIsReduced() {
        assertThat(SwitchingRules.after(NORMAL, false, times(20, ACCEPTED)))
                .isEqualTo(new NextSeverity(NORMAL, false, 40, 0));
    }

    @Test
    void oneRefusedLotEndsReducedInspection() {
        assertThat(after(REDUCED, ACCEPTED, REFUSED)).isEqualTo(new NextSeverity(NORMAL, false, 0, 0));
        assertThat(after(REDUCED, ACCEPTED, ACCEPTED).severity()).isEqualTo(REDUCED);
    }

    @Test
    void whatFailedBeforeASwitchCountsNoMore() {
        assertThat(after(REDUCED, REFUSED, REFUSED).severity()).isEqualTo(NORMAL);
    }

    private static NextSeverity after(InspectionSeverity start, LotResult... lots) {
        return SwitchingRules.after(start, true, List.of(lots));
    }

    private static List<LotResult> times(int count, LotResult lot) {
        return Collections.nCopies(count, lot);
    }
}
