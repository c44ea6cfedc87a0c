package io.dudao.local.stack;

import io.dudao.local.Settings;
import io.dudao.local.process.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one address that clients know: checks tokens, limits rates, passes on to the services. */
final class Gateway implements Part {
    static final String NAME = "gateway";

    private final Settings settings;
    private final Set<String> after;

    Gateway(Settings settings, List<Service> services) {
        this.settings = settings;
        this.after = new TreeSet<>(Set.of(Keycloak.NAME));
        services.forEach(service -> after.add(service.name()));
    }

    boolean isBuilt() {
        return Files.exists(jar());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return settings.ports().of(NAME);
    }

    @Override
    public List<String> portNames() {
        return List.of(NAME);
    }

    @Override
    public Set<String> after() {
        return after;
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(settings.javaExecutable());
        command.addAll(JvmFlags.small("96m", "12m"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        Path routes = settings.root().resolve("deploy/kubernetes/gateway");
        command.add("-Ddudao.gateway.configuration=" + routes);
        for (String context : Stack.CONTEXTS) {
            String address = "127.0.0.1:" + settings.ports().of(context);
            command.add("-Ddudao.gateway.backend." + context + "-service=" + address);
        }
        command.addAll(List.of("-jar", jar().toString()));
        Map<String, String> environment = new HashMap<>(JvmFlags.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("DUDAO_ISSUER", settings.issuer());
        return new Launch(command, environment, settings.root());
    }

    @Override
    public boolean ready() {
        return Probe.accepts(port()) && Probe.answers(settings.url(NAME) + "/q/health/ready");
    }

    private Path jar() {
        return settings.root().resolve("deploy/gateway/target/quarkus-app/quarkus-run.jar");
    }
}
