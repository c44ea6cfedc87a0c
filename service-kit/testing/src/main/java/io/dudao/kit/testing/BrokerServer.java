package io.dudao.kit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** Broker and controller in one KRaft process inside this JVM, on free ports, data in a temporary folder. */
final class BrokerServer implements BrokerSwitch.OnOff {
    private final Path data;
    private final Properties settings;
    private final String address;
    private @Nullable KafkaRaftServer running;

    BrokerServer() {
        try {
            data = Files.createTempDirectory("dudao-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A fatal fault of the broker must fail the test, not end the JVM.
        Exit.setExitProcedure((status, message) -> failed(message));
        Exit.setHaltProcedure((status, message) -> failed(message));
        int port = freePort();
        int controllerPort = freePort();
        address = "127.0.0.1:" + port;
        settings = settings(port, controllerPort);
        format();
        Runtime.getRuntime().addShutdownHook(new Thread(this::deleteData));
    }

    String address() {
        return address;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            // The broker finds its plug-ins by name; Quarkus has more than one loader that knows them.
            thread.setContextClassLoader(BrokerServer.class.getClassLoader());
            try {
                var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
                server.startup();
                running = server;
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            running = null;
        }
    }

    private static void failed(@Nullable String message) {
        throw new IllegalStateException("the broker gave up: " + message);
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the broker's folder could not be formatted", e);
        }
    }

    private Properties settings(int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "true");
        settings.put("num.partitions", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.io.threads", "2");
        settings.put("num.network.threads", "2");
        settings.put("num.replica.fetchers", "1");
        settings.put("background.threads", "2");
        // Broker and controller agree on start and stop with heartbeats.
        settings.put("broker.heartbeat.interval.ms", "100");
        settings.put("broker.session.timeout.ms", "3000");
        // Consumers of the tests join and take over partitions without the waits that a cluster wants.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.consumer.min.heartbeat.interval.ms", "200");
        settings.put("group.consumer.heartbeat.interval.ms", "200");
        settings.put("group.consumer.min.session.timeout.ms", "6000");
        settings.put("group.consumer.session.timeout.ms", "10000");
        return settings;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The operating system clears its temporary folder.
        }
    }
}
