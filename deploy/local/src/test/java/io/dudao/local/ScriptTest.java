package io.dudao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of ./dudao that are bash: finding the tools, knowing what is stale, one build at a time. */
class ScriptTest {
    private static final Path SCRIPTS = Path.of("bash").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void javaHomeComesFirst() throws Exception {
        Path mine = jdk("mine", "25.0.1");
        Path system = jdk("jvm/temurin-25", "25.0.3");

        assertThat(find(Map.of("JAVA_HOME", mine.toString()))).isEqualTo(mine.toString());
        assertThat(find(Map.of())).isEqualTo(system.toString());
    }

    @Test
    void anOldJavaOnThePathAndInJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path system = jdk("jvm/java-25", "25");

        assertThat(find(Map.of("JAVA_HOME", old.toString(), "PATH", old.resolve("bin") + ":" + System.getenv("PATH"))))
                .isEqualTo(system.toString());
    }

    @Test
    void aNewerJdkIsAsGood() throws Exception {
        Path newer = jdk("home/.sdkman/candidates/java/26-open", "26.0.1");

        assertThat(find(Map.of())).isEqualTo(newer.toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        Path runtime = jdk("jvm/jre-25", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(bash("require_jdk", Map.of()))
                .contains("no JDK 25 was found")
                .contains("sdk install java");
    }

    @Test
    void javaOnThePathIsFollowedThroughItsLinks() throws Exception {
        Path real = jdk("somewhere/jdk-25", "25");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), real.resolve("bin/java"));

        assertThat(find(Map.of("PATH", bin + ":/usr/bin:/bin"))).isEqualTo(real.toString());
    }

    @Test
    void versionsAreComparedAsNumbers() throws Exception {
        assertThat(bash(
                        "for v in 3.8.6 3.8.7 3.9 3.10.1 4.0.0-rc-4 3; do at_least $v 3 8 7 && echo $v; done",
                        Map.of()))
                .isEqualTo("3.8.7\n3.9\n3.10.1\n4.0.0-rc-4");
    }

    @Test
    void aModuleIsStaleWhenSomethingChangedOrVanishedSinceItsStamp() throws Exception {
        Path source = file("m/src/main/java/A.java");
        Path other = file("m/src/main/java/B.java");
        file("m/pom.xml");
        file("pom.xml");
        assertThat(stale()).isEqualTo("stale");

        Path stamp = file("m/target/.built");
        age(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minusSeconds(30)));
        assertThat(stale()).isEqualTo("fresh");

        Files.delete(other);
        assertThat(stale()).isEqualTo("stale");

        age(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minusSeconds(30)));
        Files.writeString(source, "changed");
        assertThat(stale()).isEqualTo("stale");
    }

    @Test
    void aLockOfADeadProcessIsTakenOverAndALivingOneIsAwaited() throws Exception {
        Files.createDirectories(folder.resolve(".dudao"));
        Files.createSymbolicLink(folder.resolve(".dudao/build.lock"), Path.of("999999999"));

        assertThat(bash(
                        "build_lock; readlink $root/.dudao/build.lock | grep -qx $$ && echo mine; build_unlock",
                        Map.of()))
                .isEqualTo("mine");
        assertThat(folder.resolve(".dudao/build.lock")).doesNotExist();
        assertThat(bash("sleep 1 & ln -s $! $root/.dudao/build.lock; build_lock; echo mine", Map.of()))
                .startsWith("Another ./dudao (pid ")
                .endsWith("mine");
    }

    @Test
    void theSuiteIsSummedUpOverAllModules() throws Exception {
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        executable(mvn, """
                #!/bin/bash
                case "$*" in *-v*) echo "Apache Maven 3.9.9"; exit ;; esac
                echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1 s -- in A"
                echo "[WARNING] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1"
                echo "[ERROR] Tests run: 4, Failures: 1, Errors: 1, Skipped: 0"
                exit 1
                """);
        jdk("jvm/jdk-25", "25");

        String printed = bash("(run_tests -Dextra); echo exit $?", Map.of("PATH", mvn.getParent() + ":/usr/bin:/bin"));

        assertThat(printed).contains("Tests run: 4, Failures: 1").endsWith("4 passed, 2 failed, 1 skipped\nexit 1");
    }

    @Test
    void aGreenSuiteHasBuiltEverything() throws Exception {
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        executable(mvn, "#!/bin/bash\necho Apache Maven 3.9.9\n");
        jdk("jvm/jdk-25", "25");
        file("contracts/target/classes/A.class");

        String path = mvn.getParent() + ":/usr/bin:/bin";
        assertThat(bash("(run_tests -pl contracts >/dev/null); ls $root/contracts/target/.built", Map.of("PATH", path)))
                .contains("No such file");
        assertThat(bash("(run_tests >/dev/null); ls -A $root/contracts/target $home", Map.of("PATH", path)))
                .contains(".built")
                .doesNotContain("stamp");
    }

    private String stale() throws Exception {
        return bash("is_stale m && echo stale || echo fresh", Map.of());
    }

    private String find(Map<String, String> environment) throws Exception {
        return bash("find_jdk", environment);
    }

    /** Runs a line with the script's functions, in a folder that stands for the repository and the machine. */
    private String bash(String line, Map<String, String> environment) throws IOException, InterruptedException {
        String preamble = "complain() { echo \"$*\"; }; root=" + folder + "; home=" + folder + "/.dudao; . " + SCRIPTS
                + "/toolchain.sh; . " + SCRIPTS + "/build.sh; system_folders='" + folder + "/jvm/*'; ";
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", preamble + line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/bin:/bin", "HOME", folder.resolve("home").toString()));
        builder.environment().putAll(new HashMap<>(environment));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), "#!/bin/bash\necho 'openjdk version \"" + version + "\"' >&2\n");
        executable(home.resolve("bin/javac"), "#!/bin/bash\n");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private void age(Instant time) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }
}
