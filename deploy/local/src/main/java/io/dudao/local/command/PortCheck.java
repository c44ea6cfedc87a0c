package io.dudao.local.command;

import io.dudao.local.Ports;
import io.dudao.local.Settings;
import io.dudao.local.UsageException;
import io.dudao.local.process.Part;
import io.dudao.local.stack.Probe;
import java.util.List;

/** Says before anything is started which port another program has. */
final class PortCheck {
    private PortCheck() {}

    /** Throws when a port that the parts need is taken. */
    static void requireFree(Settings settings, List<Part> parts) {
        List<String> taken = parts.stream()
                .flatMap(part -> part.portNames().stream())
                .filter(name -> !Probe.free(settings.ports().of(name)))
                .toList();
        if (!taken.isEmpty()) {
            StringBuilder message = new StringBuilder();
            for (String name : taken) {
                message.append("port ")
                        .append(settings.ports().of(name))
                        .append(" of ")
                        .append(name)
                        .append(" is taken by another program; ")
                        .append(Ports.variable(name))
                        .append(" moves it\n       ");
            }
            throw new UsageException(
                    message.append("DUDAO_PORT_OFFSET moves all ports at once").toString());
        }
    }
}
