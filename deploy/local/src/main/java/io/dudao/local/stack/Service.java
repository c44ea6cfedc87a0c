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

/** One of the six services: {@code inspection-service} for the context {@code inspection}. */
final class Service implements Part {
    private final Settings settings;
    private final String context;
    private final Heap heap;

    /** What a service's Java heap may take, in mebibytes. */
    enum Heap {
        /** Takes imports or reads every topic: live 35 MiB, the rest for what is on its way. */
        BUSY("96m", "16m"),
        /** Live 25 MiB. */
        QUIET("64m", "8m");

        private final String limit;
        private final String young;

        Heap(String limit, String young) {
            this.limit = limit;
            this.young = young;
        }
    }

    Service(Settings settings, String context, Heap heap) {
        this.settings = settings;
        this.context = context;
        this.heap = heap;
    }

    boolean isBuilt() {
        return Files.exists(jar());
    }

    @Override
    public String name() {
        return context + "-service";
    }

    @Override
    public int port() {
        return settings.ports().of(context);
    }

    @Override
    public List<String> portNames() {
        return List.of(context);
    }

    @Override
    public Set<String> after() {
        return Set.of(Postgres.NAME, Broker.NAME);
    }

    @Override
    public boolean startsInTurn() {
        return true;
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(settings.javaExecutable());
        command.addAll(JvmFlags.small(heap.limit, heap.young));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", jar().toString()));
        return new Launch(command, environment(), settings.home());
    }

    @Override
    public boolean ready() {
        return Probe.accepts(port()) && Probe.answers(settings.url(context) + "/q/health/ready");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(JvmFlags.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put(
                "DUDAO_DATABASE_URL",
                "postgresql://127.0.0.1:" + settings.ports().of(Postgres.NAME) + "/" + context);
        environment.put("DUDAO_DATABASE_USER", context);
        environment.put("DUDAO_DATABASE_PASSWORD", context);
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.ports().of(Broker.NAME));
        environment.put("DUDAO_ISSUER", settings.issuer());
        environment.put(
                "DUDAO_ATTACHMENTS_FOLDER",
                settings.data("attachments").resolve(context).toString());
        return environment;
    }

    private Path jar() {
        return settings.root().resolve(name()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
