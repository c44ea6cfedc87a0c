package io.dudao.local.demo;

import io.dudao.local.Command;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import java.util.List;

/** {@code ./dudao demo}. */
public final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String arguments() {
        return "[--exit]";
    }

    @Override
    public String summary() {
        return "start, add a 90-day story of 12 units, print the ranking; --exit stops again";
    }

    @Override
    public int run(Session session, List<String> arguments) {
        throw new UsageException("'demo' is not there yet");
    }
}
