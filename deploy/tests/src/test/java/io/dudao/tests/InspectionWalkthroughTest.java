package io.dudao.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walkthrough in docs does what it says. */
@ExtendWith(RunningStack.class)
class InspectionWalkthroughTest {

    @Test
    void theStoryOfAnInspectionIsTrueAndCanBeToldAgain(RunningStack stack) {
        assumeTrue(isOnPath("jq") && isOnPath("curl"), "the walkthrough needs curl and jq on the PATH");
        for (int time = 1; time <= 2; time++) {
            RunningStack.Outcome told = stack.tell("docs/walkthroughs/inspection.sh");
            assertThat(told.exitCode()).as(told.output()).isZero();
            assertThat(told.output())
                    .contains("\"status\":\"IN_PROGRESS\"")
                    .contains("[201,201]")
                    .contains("\"score\":60,\"verdict\":\"FAIL\"")
                    .contains("\"stage\":\"VERIFIED\"")
                    .contains("\"outcome\":\"GRANTED\"")
                    .contains("\"score\":75")
                    .contains("The walkthrough is through.");
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
