package io.dudao.benchmarks.stack;

import io.dudao.benchmarks.measure.ProcessorTime;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as it is deployed: its own jar in a process of its own. It trusts the tokens of the tests. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final Path log;

    private ServiceProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts a service and returns when it is ready.
     *
     * @param root the checkout with the built service
     * @param name such as {@code inspection-service}
     * @param database the address of its database
     * @param folder for its log and its attachments
     */
    public static ServiceProcess start(Path root, String name, String database, Path folder)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = JavaFlags.command();
        Tokens.settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar").toString()));
        Path log = folder.resolve(name + "-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MALLOC_ARENA_MAX",
                        "2",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "DUDAO_DATABASE_URL",
                        database,
                        "DUDAO_DATABASE_USER",
                        "postgres",
                        "DUDAO_DATABASE_PASSWORD",
                        "postgres",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        RealBackends.broker().bootstrapServers(),
                        "DUDAO_ATTACHMENTS_FOLDER",
                        folder.resolve("attachments-" + port).toString()));
        ServiceProcess service = new ServiceProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        service.awaitReady();
        return service;
    }

    public URI address() {
        return address;
    }

    /** Nanoseconds of processor time since it was started. */
    public long processorTime() {
        return ProcessorTime.of(process.toHandle());
    }

    private void awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(START);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IllegalStateException("a service did not get ready, see " + log);
                }
                Thread.sleep(200);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
