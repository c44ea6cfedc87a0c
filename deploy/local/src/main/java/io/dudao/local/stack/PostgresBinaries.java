package io.dudao.local.stack;

import io.dudao.local.UsageException;
import io.dudao.local.process.Pause;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The database's executables, unpacked from the class path into the state folder. */
final class PostgresBinaries {
    private final Path home;

    PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks once; a later version of the archive is unpacked anew. */
    void unpack() throws IOException {
        String archive = archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new UsageException("no PostgreSQL for this system (" + archive
                        + "): Linux and macOS on amd64 and " + "arm64 are supported");
            }
            if (Files.exists(folder().resolve("bin/postgres"))
                    && Files.readString(mark()).equals(version())) {
                return;
            }
            Path unfinished = home.resolve("postgres.unfinished");
            Folders.delete(unfinished);
            extract(packed, unfinished);
            Folders.delete(folder());
            Files.move(unfinished, folder());
            Files.writeString(mark(), version());
        }
    }

    /** The path of one executable. */
    String executable(String name) {
        return folder().resolve("bin").resolve(name).toString();
    }

    /**
     * Words before a command that PostgreSQL refuses to run as root: a user namespace in which it is nobody in particular,
     * while the files stay root's own. Empty for an ordinary user.
     */
    List<String> asOrdinaryUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!namespacesWork()) {
            throw new UsageException(
                    "PostgreSQL does not run as root, and 'unshare -U' is not allowed here: run ./dudao as an "
                            + "ordinary user");
        }
        return List.of("unshare", "-U");
    }

    private static boolean namespacesWork() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "id", "-u")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Pause.millis(0);
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside of itself: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        String permissions = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static String version() {
        // The jar's name holds the version of the binaries.
        String url = String.valueOf(PostgresBinaries.class.getResource("/" + archive()));
        return url.replaceAll(".*/([^/]+)\\.jar!.*", "$1");
    }

    private Path folder() {
        return home.resolve("postgres");
    }

    private Path mark() {
        return folder().resolve("version.txt");
    }
}
