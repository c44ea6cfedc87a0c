package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Session;
import java.util.List;
import java.util.Set;

/** {@code ./dudao stop}: ends a stack wherever it was started from, also what a killed launcher left behind. */
public final class StopCommand implements Command {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "stop the stack; its data stays";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        Arguments.of(arguments, Set.of(), 0);
        BackgroundStack stack = new BackgroundStack(session);
        boolean wasUp = stack.isUp();
        stack.stop();
        int leftBehind = new Leftovers(session).stop();
        session.output().line(wasUp || leftBehind > 0 ? "The stack is stopped." : "The stack was not up.");
        return 0;
    }
}
