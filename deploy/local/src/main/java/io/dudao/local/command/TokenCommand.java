package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.platform.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;

/** {@code ./dudao token}: an access token and nothing else, for {@code $(…)} in a shell. */
public final class TokenCommand implements Command {
    @Override
    public String name() {
        return "token";
    }

    @Override
    public String arguments() {
        return "<user>";
    }

    @Override
    public String summary() {
        return "an access token of a demo user, nothing else";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        String user = Arguments.of(arguments, Set.of(), 1).word("user (admin, analyst, device, supervisor-north, …)");
        try {
            Tokens tokens = new Tokens(
                    HttpClient.newHttpClient(),
                    session.settings().issuer(),
                    user,
                    session.settings().demoPassword());
            session.output().line(tokens.get());
        } catch (IOException unreachable) {
            throw new UsageException(
                    "Keycloak does not answer at " + session.settings().url("keycloak") + ": ./dudao status says more",
                    unreachable);
        }
        return 0;
    }
}
