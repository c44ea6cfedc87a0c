package io.dudao.local.stack;

import io.dudao.local.Settings;
import io.dudao.local.process.Part;
import io.dudao.local.stack.Service.Heap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of the stack. */
public final class Stack {
    /** The contexts, one service, one database and one role each. */
    public static final List<String> CONTEXTS =
            List.of("inspection", "feedback", "risk", "training", "programme", "reporting");

    private static final Set<String> BUSY = Set.of("inspection", "feedback", "reporting");

    private Stack() {}

    /** The names of all parts, built or not. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Postgres.NAME, Broker.NAME, Keycloak.NAME));
        CONTEXTS.forEach(context -> names.add(context + "-service"));
        names.add(Gateway.NAME);
        return names;
    }

    /** The parts that are built, in the order in which they are listed. */
    public static List<Part> parts(Settings settings) {
        List<String> databases = new ArrayList<>(CONTEXTS);
        databases.add(Keycloak.NAME);
        List<Service> services = CONTEXTS.stream()
                .map(context -> new Service(settings, context, BUSY.contains(context) ? Heap.BUSY : Heap.QUIET))
                .filter(Service::isBuilt)
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Postgres(settings, databases));
        parts.add(new Broker(settings));
        parts.add(new Keycloak(settings));
        parts.addAll(services);
        Gateway gateway = new Gateway(settings, services);
        if (gateway.isBuilt()) {
            parts.add(gateway);
        }
        return parts;
    }
}
