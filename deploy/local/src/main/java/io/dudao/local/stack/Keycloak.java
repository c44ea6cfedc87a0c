package io.dudao.local.stack;

import io.dudao.local.Settings;
import io.dudao.local.UsageException;
import io.dudao.local.process.Part;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keycloak with the realm that the cluster imports too; its own database in the stack's PostgreSQL. */
final class Keycloak implements Part {
    static final String NAME = "keycloak";
    /** Two programs may log the same person in at once; without the option one of them is told that he is locked out. */
    private static final List<String> START = List.of(
            "start",
            "--optimized",
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true");

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Settings settings;

    Keycloak(Settings settings) {
        this.settings = settings;
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
        return Set.of(Postgres.NAME);
    }

    @Override
    public Duration startDeadline() {
        return Duration.ofMinutes(4);
    }

    /** Its configuration is fixed once for all stacks of this checkout, which makes every later start quicker. */
    @Override
    public void prepare(Consumer<String> tell) throws IOException, InterruptedException {
        Path mark = distribution().resolve("built.txt");
        try (FileChannel channel = FileChannel.open(
                        distribution().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(mark) || !Files.readString(mark).equals(BUILD.toString())) {
                tell.accept("is configured once, which takes half a minute");
                Run.toEnd(java(List.of(), BUILD), settings.home(), settings.log(NAME), environment());
                Files.writeString(mark, BUILD.toString());
            }
        }
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(java(realmImport(), START), environment(), settings.home());
    }

    @Override
    public boolean ready() {
        return Probe.accepts(port()) && Probe.answers(settings.issuer() + "/.well-known/openid-configuration");
    }

    @Override
    public void furnish() throws IOException {
        Files.createDirectories(settings.data(NAME));
        Files.writeString(importedMark(), realmHash());
    }

    private List<String> java(List<String> properties, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(settings.javaExecutable());
        command.addAll(JvmFlags.small("256m", "16m"));
        for (String name : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dkc.home.dir=" + distribution());
        command.add("-Djboss.server.config.dir=" + distribution().resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Duser.language=en");
        command.add("-Duser.country=US");
        command.addAll(properties);
        command.addAll(
                List.of("-cp", distribution().resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** Imports the realm at the start; over the present one only when the file is another than last time. */
    private List<String> realmImport() throws IOException {
        boolean known =
                Files.exists(importedMark()) && Files.readString(importedMark()).equals(realmHash());
        return List.of(
                "-Dkeycloak.migration.action=import",
                "-Dkeycloak.migration.provider=singleFile",
                "-Dkeycloak.migration.file=" + realm(),
                "-Dkeycloak.migration.replace-placeholders=true",
                "-Dkeycloak.migration.strategy=" + (known ? "IGNORE_EXISTING" : "OVERWRITE_EXISTING"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(JvmFlags.ENVIRONMENT);
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port()));
        environment.put("KC_HOSTNAME", settings.url(NAME));
        environment.put("KC_HTTP_POOL_MAX_THREADS", "16");
        environment.put(
                "KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.ports().of(Postgres.NAME) + "/" + NAME);
        environment.put("KC_DB_USERNAME", NAME);
        environment.put("KC_DB_PASSWORD", NAME);
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        environment.put("KC_LOG_LEVEL", "warn,org.keycloak:info,io.quarkus:info");
        environment.put("DUDAO_DEMO_USERS", "true");
        environment.put("DUDAO_URL", settings.url("gateway"));
        environment.put(
                "DUDAO_OTHER_URL", "http://localhost:" + settings.ports().of("gateway"));
        return environment;
    }

    private String realmHash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm()));
            digest.update(settings.url("gateway").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private Path realm() {
        return settings.root().resolve("deploy/keycloak/dudao-realm.json");
    }

    private Path importedMark() {
        return settings.data(NAME).resolve("imported-realm.sha256");
    }

    private Path distribution() throws UsageException {
        Path folder = settings.root().resolve("deploy/local/target/keycloak");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("empty"));
        } catch (IOException absent) {
            throw new UsageException("Keycloak is not unpacked in " + folder + ": build deploy/local", absent);
        }
    }
}
