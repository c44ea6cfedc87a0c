package io.dudao.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts a process into a group of its own, so that Ctrl-C at the terminal reaches the launcher alone, which then stops the
 * parts in order.
 */
public final class OwnGroup {
    private static final List<String> PREFIX = find();

    private OwnGroup() {}

    /** Words to put before a command; the process keeps its pid. */
    public static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return List.of("/usr/bin/setsid");
        }
        if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
            return List.of("/usr/bin/perl", "-e", "setpgrp(0,0); exec { $ARGV[0] } @ARGV");
        }
        return List.of();
    }
}
