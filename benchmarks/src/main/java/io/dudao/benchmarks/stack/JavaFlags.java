package io.dudao.benchmarks.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The flags of every measured Java process: those with which the local stack runs a busy service. */
final class JavaFlags {
    private static final List<String> FLAGS = List.of(
            "-Xmx96m",
            "-Xms24m",
            "-Xmn16m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private JavaFlags() {}

    /** The start of a command: this JVM's own executable and the flags. */
    static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        return command;
    }
}
