package io.dudao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Output output = new Output(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void flagsAndWordsMayStandInAnyOrder() {
        Arguments given = Arguments.of(List.of("-f", "reporting-service"), Set.of("-f"), 1);

        assertThat(given.has("-f")).isTrue();
        assertThat(given.word("log")).isEqualTo("reporting-service");
    }

    @Test
    void aFlagCanHaveAValue() {
        Arguments given = Arguments.of(List.of("--without=gateway,kafka"), Set.of("--detach", "--without="), 0);

        assertThat(given.value("--without=")).isEqualTo("gateway,kafka");
        assertThat(given.has("--detach")).isFalse();
        assertThat(Arguments.of(List.of(), Set.of(), 0).value("--without=")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> Arguments.of(List.of("--detached"), Set.of("--detach"), 0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--detached")
                .hasMessageContaining("--detach");
        assertThatThrownBy(() -> Arguments.of(List.of("a", "b"), Set.of(), 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'b'");
        assertThatThrownBy(() -> Arguments.of(List.of(), Set.of(), 1).word("user"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("user");
    }

    @Test
    void anUnknownCommandEndsWithOne() {
        assertThat(Main.run(new String[] {"fly"}, output)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("'fly'");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(Main.run(new String[] {"help"}, output)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("up", "demo", "import", "verify", "replay", "status", "logs", "stop", "reset", "doctor")
                .contains("token", "test");
    }
}
