package io.dudao.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    private Process process;
    private ProcessIdentity identity;
    private PidFile file;

    @BeforeEach
    void startSomething() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        identity = ProcessIdentity.of(process.pid()).orElseThrow();
        file = new PidFile(folder.resolve("something.pid"));
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void namesALivingProcess() throws IOException {
        file.write(identity);

        assertThat(file.living()).contains(identity);
    }

    @Test
    void aRecycledPidIsNotTheProcess() throws IOException {
        ProcessIdentity earlier = new ProcessIdentity(process.pid(), "another boot/1");
        file.write(earlier);

        assertThat(file.living()).isEmpty();
        assertThat(Signals.stop(earlier, "TERM", Duration.ofSeconds(1))).isTrue();
        Signals.send(earlier, "KILL");
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatEndedIsNotNamed() throws Exception {
        file.write(identity);
        process.destroyForcibly().waitFor();

        assertThat(file.living()).isEmpty();
    }

    @Test
    void anAbsentOrBrokenFileNamesNothing() throws IOException {
        assertThat(file.living()).isEmpty();
        Files.writeString(file.path(), "not a pid");
        assertThat(file.living()).isEmpty();
        Files.writeString(file.path(), "");
        assertThat(file.living()).isEmpty();
    }

    @Test
    void aProcessThatIgnoresTheSignalIsKilledAfterTheDeadline() throws IOException {
        Process stubborn =
                new ProcessBuilder("bash", "-c", "trap '' TERM; echo ready; sleep 60 & wait; sleep 60").start();
        try {
            assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
            ProcessIdentity ignoring = ProcessIdentity.of(stubborn.pid()).orElseThrow();

            assertThat(Signals.stop(ignoring, "TERM", Duration.ofMillis(300))).isFalse();
            assertThat(ignoring.alive()).isEmpty();
        } finally {
            stubborn.descendants().forEach(ProcessHandle::destroyForcibly);
            stubborn.destroyForcibly();
        }
    }
}
