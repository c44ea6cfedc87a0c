package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Session;
import java.util.List;
import java.util.Set;

/** {@code ./dudao up}: starts the stack, in the foreground until Ctrl-C or, detached, until {@code stop}. */
public final class UpCommand implements Command {
    @Override
    public String name() {
        return "up";
    }

    @Override
    public String arguments() {
        return "[--detach] [--without=a,b]";
    }

    @Override
    public String summary() {
        return "start the stack until Ctrl-C; --detach returns when all is ready";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        Arguments given = Arguments.of(arguments, Set.of("--detach", "--without="), 0);
        Set<String> without = Set.of(given.value("--without=").split(","));
        if (given.has("--detach")) {
            new BackgroundStack(session).ensureUp(without);
            Welcome.print(session);
            return 0;
        }
        return new ForegroundStack(session).run(without);
    }
}
