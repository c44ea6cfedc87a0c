package io.dudao.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags that make a Java process small and quick to start on a laptop; none of them is meant for a cluster. */
final class JvmFlags {
    /** glibc's arenas, one a thread by default, cost tens of megabytes in a process of many threads. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private JvmFlags() {}

    /** Flags for a process whose heap has this limit and whose young generation this size, e.g. {@code 128m}, {@code 16m}. */
    static List<String> small(String heap, String young) {
        return new ArrayList<>(List.of(
                "-Xmx" + heap,
                // Starts small, grows with need and shrinks again; left alone, the JVM touches the whole heap at once.
                "-Xms24m",
                "-Xmn" + young,
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=10000",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
