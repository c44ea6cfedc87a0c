package io.dudao.local;

import io.dudao.local.command.LogsCommand;
import io.dudao.local.command.ReplayCommand;
import io.dudao.local.command.ResetCommand;
import io.dudao.local.command.StatusCommand;
import io.dudao.local.command.StopCommand;
import io.dudao.local.command.TokenCommand;
import io.dudao.local.command.UpCommand;
import io.dudao.local.demo.DemoCommand;
import io.dudao.local.importing.ImportCommand;
import io.dudao.local.importing.VerifyCommand;
import java.util.List;
import java.util.Optional;

/** The table of commands, in the order of the help. {@code doctor} and {@code test} need no Java and live in the script. */
final class Commands {
    private static final List<Command> ALL = List.of(
            new UpCommand(),
            new DemoCommand(),
            new ImportCommand(),
            new VerifyCommand(),
            new ReplayCommand(),
            new StatusCommand(),
            new LogsCommand(),
            new StopCommand(),
            new ResetCommand(),
            new TokenCommand());

    private Commands() {}

    static List<Command> all() {
        return ALL;
    }

    static Optional<Command> named(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
