package io.dudao.kit.testing;

import io.dudao.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker in this JVM with the topics of {@link Topic} ({@value #PARTITIONS} partitions each); dead-letter
 * topics come into being with their first record. Can be stopped and started on the same port and data.
 */
public final class Broker {
    /** Partitions of each topic: more than one, so that tests see order per key only. */
    public static final int PARTITIONS = 3;

    private static final String ADDRESS = "io.dudao.testing.broker";

    private final String address;

    private Broker(String address) {
        this.address = address;
    }

    /**
     * The one of this JVM. Its address is kept in a system property, because Quarkus loads this class more than once.
     */
    static Broker shared() {
        synchronized (String.class) {
            var address = System.getProperty(ADDRESS);
            if (address == null) {
                var server = new BrokerServer();
                server.start();
                address = server.address();
                createTopics(address);
                BrokerSwitch.install(server);
                System.setProperty(ADDRESS, address);
            }
            return new Broker(address);
        }
    }

    Map<String, String> settings() {
        return Map.of("kafka.bootstrap.servers", address);
    }

    /** {@code host:port} for Kafka clients; stays the same over {@link #stop} and {@link #start}. */
    public String bootstrapServers() {
        return address;
    }

    /** Takes the broker away; clients of the service see connection failures. Returns when it is down. */
    public void stop() {
        BrokerSwitch.press("stop");
    }

    /** Brings the broker back with its data; no effect when it runs. Returns when it answers. */
    public void start() {
        BrokerSwitch.press("start");
    }

    /** An admin client of the test's own; the caller closes it. */
    public Admin admin() {
        return adminOf(address);
    }

    private static Admin adminOf(String address) {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    private static void createTopics(String address) {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), Optional.of(PARTITIONS), Optional.empty()))
                .toList();
        try (var admin = adminOf(address)) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
