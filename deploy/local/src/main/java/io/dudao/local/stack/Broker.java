package io.dudao.local.stack;

import io.dudao.local.Settings;
import io.dudao.local.process.Part;
import io.dudao.local.stack.TopicFile.DeclaredTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** Kafka: one node that is broker and controller, with a class path of its own and the topics that a cluster declares. */
public final class Broker implements Part {
    static final String NAME = "kafka";
    private static final int SECONDS_FOR_TOPICS = 60;

    private final Settings settings;

    Broker(Settings settings) {
        this.settings = settings;
    }

    /** A client of this stack's broker. */
    public static Admin admin(Settings settings) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + settings.ports().of(NAME),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000));
    }

    /** The topics that the repository declares. */
    public static List<DeclaredTopic> declaredTopics(Settings settings) throws IOException {
        return TopicFile.read(settings.root().resolve("deploy/kubernetes/kafka/topics.yaml"));
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
        return List.of(NAME, "kafka-controller");
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public Duration stopDeadline() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void prepare(Consumer<String> tell) throws IOException, InterruptedException {
        Files.createDirectories(properties().getParent());
        String template;
        try (var in = Broker.class.getResourceAsStream("/kafka.properties")) {
            template = new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Files.writeString(
                properties(),
                template.replace("{data}", data().toString())
                        .replace("{port}", Integer.toString(port()))
                        .replace(
                                "{controller}",
                                Integer.toString(settings.ports().of("kafka-controller"))));
        if (!Files.exists(data().resolve("meta.properties"))) {
            String cluster = Uuid.randomUuid().toString();
            Run.toEnd(
                    java(
                            "64m",
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            cluster,
                            "-c",
                            properties().toString()),
                    settings.home(),
                    settings.log(NAME));
        }
    }

    @Override
    public Launch launch() {
        return new Launch(java("192m", "kafka.Kafka", properties().toString()), JvmFlags.ENVIRONMENT, settings.home());
    }

    @Override
    public boolean ready() {
        if (!Probe.accepts(port())) {
            return false;
        }
        try (Admin admin = admin(settings)) {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(2_000))
                    .nodes()
                    .get(3, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void furnish() throws Exception {
        try (Admin admin = admin(settings)) {
            Set<String> present = admin.listTopics().names().get(SECONDS_FOR_TOPICS, TimeUnit.SECONDS);
            List<NewTopic> missing = declaredTopics(settings).stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic ->
                            new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.forOneBroker()))
                    .toList();
            admin.createTopics(missing).all().get(SECONDS_FOR_TOPICS, TimeUnit.SECONDS);
        }
    }

    private List<String> java(String heap, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(settings.javaExecutable());
        command.addAll(JvmFlags.small(heap, "16m"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.addAll(List.of("-cp", settings.root().resolve("deploy/local/kafka/target/libs") + "/*", mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path data() {
        return settings.data(NAME);
    }

    private Path properties() {
        return settings.run().resolve("kafka.properties");
    }
}
