package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.stack.Folders;
import java.io.Console;
import java.util.List;
import java.util.Set;

/** {@code ./dudao reset}: an empty stack again. */
public final class ResetCommand implements Command {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "[--yes]";
    }

    @Override
    public String summary() {
        return "stop the stack and delete its data, logs and run files";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        if (!Arguments.of(arguments, Set.of("--yes"), 0).has("--yes")) {
            confirm(session);
        }
        new BackgroundStack(session).stop();
        new Leftovers(session).stop();
        Folders.delete(session.settings().home().resolve("data"));
        Folders.delete(session.settings().logs());
        Folders.delete(session.settings().run());
        session.output().line("The stack is empty.");
        return 0;
    }

    private static void confirm(Session session) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageException("reset deletes all data of the stack: say --yes when nobody can be asked");
        }
        String answer = console.readLine(
                "Delete all data in %s? [y/N] ", session.settings().home());
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new UsageException("nothing was deleted");
        }
    }
}
