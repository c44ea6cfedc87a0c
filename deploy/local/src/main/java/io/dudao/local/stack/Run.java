package io.dudao.local.stack;

import io.dudao.local.process.OwnGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that runs to its end. */
final class Run {
    private Run() {}

    /** Runs a command with its output in a log; an exit code other than 0 is an error. An interrupt ends it. */
    static void toEnd(List<String> command, Path folder, Path log) throws IOException, InterruptedException {
        toEnd(command, folder, log, Map.of());
    }

    /** As above with further environment variables. */
    static void toEnd(List<String> command, Path folder, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        List<String> words = new ArrayList<>(OwnGroup.prefix());
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Path.of(command.getFirst()).getFileName() + " ended with " + process.exitValue());
            }
        } finally {
            process.destroy();
        }
    }
}
