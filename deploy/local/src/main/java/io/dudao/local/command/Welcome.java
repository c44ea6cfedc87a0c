package io.dudao.local.command;

import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.Settings;
import io.dudao.local.process.StackState;
import io.dudao.local.stack.Stack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one can do with a stack that is up. */
final class Welcome {
    private Welcome() {}

    static void print(Session session) {
        Settings settings = session.settings();
        Output output = session.output();
        Set<String> parts = session.run().state().stream()
                .flatMap(state -> state.parts().stream())
                .map(StackState.PartView::name)
                .collect(Collectors.toSet());
        output.line("");
        output.line("  %-12s %s", "API", settings.url("gateway") + "/api/v1");
        output.line("  %-12s %s", "Swagger UI", settings.url("gateway") + "/swagger");
        output.line("  %-12s %s", "Keycloak", settings.url("keycloak") + "  (admin / admin)");
        output.line(
                "  %-12s %s",
                "PostgreSQL", "127.0.0.1:" + settings.ports().of("postgres") + "  (inspection / inspection, …)");
        output.line("  %-12s %s", "Kafka", "127.0.0.1:" + settings.ports().of("kafka"));
        output.line("");
        output.line(
                "  Log-ins, all with the password %s: admin, analyst, device, supervisor-north, supervisor-south,",
                settings.demoPassword());
        output.line("  inspector-north, inspector-north-2, inspector-third-party, unit-manager-n01, unit-manager-s01,");
        output.line("  case-agent, risk-manager, trainer, programme-manager, staff-n01");
        output.line("");
        output.line("  Try: curl -H \"Authorization: Bearer $(./dudao token analyst)\" " + settings.url("gateway")
                + "/api/v1/units");
        List<String> missing =
                Stack.names().stream().filter(name -> !parts.contains(name)).toList();
        if (!missing.isEmpty()) {
            output.line("  Not built or left out: " + String.join(", ", missing));
        }
        output.line("");
    }
}
