package io.dudao.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'=1", "''"})
    void whatCouldBeAFormulaIsGuarded(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'tis", "店铺 1", "a=b", "1-2"})
    void otherTextStaysAsItIs(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.unguarded(text)).isEqualTo(text);
    }

    @Test
    void anyTextComesBack() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                text.append("'=+-@\t\r\n＝a店".charAt(random.nextInt(11)));
            }
            assertThat(SpreadsheetText.unguarded(SpreadsheetText.guarded(text.toString())))
                    .as("seed " + seed)
                    .isEqualTo(text.toString());
        }
    }
}
