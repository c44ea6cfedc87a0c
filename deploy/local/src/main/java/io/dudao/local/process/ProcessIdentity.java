package io.dudao.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be confused with a later one of the same pid.
 *
 * @param pid process id
 * @param birth when it started, as exactly as the system says it: on Linux the boot and the clock tick of the start, elsewhere
 *     the instant
 */
public record ProcessIdentity(long pid, String birth) {

    /** The identity of a process, empty when there is none of this pid. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new ProcessIdentity(pid, birth(handle)));
    }

    /** The process while it lives; empty when it has ended, even when its pid serves another process now. */
    public Optional<ProcessHandle> alive() {
        return of(pid).filter(this::equals)
                .flatMap(same -> ProcessHandle.of(pid))
                .filter(ProcessHandle::isAlive);
    }

    /** Resident memory in bytes, empty where the system has no {@code /proc}. */
    public Optional<Long> residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    private static String birth(ProcessHandle handle) {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
            // The second field is the name in brackets and may hold blanks; the 22nd is the start in clock ticks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return boot + "/" + fields[19];
        } catch (IOException notLinux) {
            return handle.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }
}
