package io.dudao.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.local.Output;
import io.dudao.local.process.StackState.PartView;
import io.dudao.local.process.StackState.Phase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private RunFolder run;
    private Supervisor supervisor;

    /** A shell script; what it writes to its log tells when it starts and stops. */
    private record Script(String name, Set<String> after, String body, Path folder) implements Part {
        @Override
        public int port() {
            return 1;
        }

        @Override
        public List<String> portNames() {
            return List.of();
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("bash", "-c", body), Map.of(), folder);
        }

        @Override
        public boolean ready() {
            return Files.exists(folder.resolve(name + ".ready"));
        }

        @Override
        public Duration startDeadline() {
            return Duration.ofSeconds(5);
        }
    }

    @BeforeEach
    void emptyFolders() throws Exception {
        run = new RunFolder(Files.createDirectories(folder.resolve("run")));
        supervisor = supervisorOf();
    }

    @AfterEach
    void stopAll() {
        supervisor.stop();
    }

    @Test
    void startsWhatIsNeededFirstAndStopsItLast() throws Exception {
        supervise(serving("service", "database"), serving("database"), serving("gateway", "service"));

        supervisor.start();
        assertThat(state("gateway").state()).isEqualTo(PartState.READY);
        supervisor.stop();

        assertThat(Files.readAllLines(folder.resolve("story")))
                .containsExactly("+database", "+service", "+gateway", "-gateway", "-service", "-database");
        assertThat(run.state().orElseThrow().phase()).isEqualTo(Phase.STOPPED);
        assertThat(run.livingParts()).isEmpty();
    }

    @Test
    void startsAKilledPartAgain() throws Exception {
        supervise(serving("database"), serving("service", "database"));
        supervisor.start();
        ProcessIdentity killed = Objects.requireNonNull(state("service").process());

        Signals.send(killed, "KILL");

        assertThat(Pause.until(
                        PATIENCE,
                        () -> state("service").restarts() == 1
                                && state("service").state() == PartState.READY))
                .isTrue();
        assertThat(state("service").process()).isNotEqualTo(killed);
        assertThat(run.pidFile("service").living()).contains(state("service").process());
        assertThat(state("database").restarts()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("service ended with 137, starting it again in 1 s");
    }

    @Test
    void keepsAPartDownWhileItIsHeld() throws Exception {
        supervise(serving("service"));
        supervisor.start();

        run.hold("service")
                .write(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
        assertThat(Pause.until(PATIENCE, () -> state("service").state() == PartState.HELD))
                .isTrue();
        assertThat(run.pidFile("service").living()).isEmpty();

        run.hold("service").delete();
        assertThat(Pause.until(PATIENCE, () -> state("service").state() == PartState.READY))
                .isTrue();
        assertThat(state("service").restarts()).isZero();
    }

    @Test
    void aFirstStartThatFailsIsToldAndNothingIsLeftBehind() throws Exception {
        supervise(serving("database"), new Script("service", Set.of("database"), "echo broken; exit 3", folder));

        assertThatThrownBy(() -> supervisor.start())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("service: ended with 3 before it was ready");
        supervisor.stop();

        assertThat(run.livingParts()).isEmpty();
        assertThat(Files.readString(folder.resolve("logs/service.log"))).contains("broken");
    }

    @Test
    void aStartThatIsNeverReadyEndsAtItsDeadline() throws Exception {
        supervise(new Script("service", Set.of(), "exec sleep 60", folder));

        assertThatThrownBy(() -> supervisor.start()).isInstanceOf(StartFailedException.class);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("service was not ready after 5 s");
    }

    @Test
    void onlyOneHoldsTheLock() throws Exception {
        assertThat(run.lock()).isPresent();
        assertThat(run.lock()).isEmpty();
    }

    private Script serving(String name, String... after) {
        String body = "echo +%1$s >> story; touch %1$s.ready; trap 'rm %1$s.ready; echo -%1$s >> story; exit 0' TERM; "
                + "while :; do sleep 0.05; done";
        return new Script(name, Set.of(after), String.format(body, name), folder);
    }

    private void supervise(Part... parts) {
        supervisor = supervisorOf(parts);
    }

    private Supervisor supervisorOf(Part... parts) {
        Output output = new Output(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Supervisor(List.of(parts), run, folder.resolve("logs"), output);
    }

    private PartView state(String name) {
        return run.state().orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
