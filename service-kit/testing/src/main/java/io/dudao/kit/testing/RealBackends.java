package io.dudao.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Starts PostgreSQL and Kafka once for all {@code @QuarkusTest} classes of a module and points the service at them. Found
 * through {@code META-INF/services}: a test needs no annotation. Both live until the JVM ends, also when Quarkus restarts
 * for another test profile.
 */
public final class RealBackends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var broker = CompletableFuture.supplyAsync(Broker::shared);
        var database = Database.shared();
        var settings = new HashMap<String, String>();
        settings.putAll(database.settings());
        settings.putAll(broker.join().settings());
        settings.putAll(Tokens.settings());
        settings.putAll(quiet());
        return settings;
    }

    @Override
    public void stop() {
        // Both backends end with the JVM: the next test profile finds them running.
    }

    /** The database of the service under test. */
    public static Database database() {
        return Database.shared();
    }

    /** The broker of the service under test. */
    public static Broker broker() {
        return Broker.shared();
    }

    private static Map<String, String> quiet() {
        return Map.of(
                "quarkus.devservices.enabled", "false",
                "quarkus.http.test-port", "0",
                "quarkus.log.category.\"kafka\".level", "OFF",
                "quarkus.log.category.\"state\".level", "OFF",
                "quarkus.log.category.\"org.apache.kafka\".level", "ERROR",
                "quarkus.log.category.\"io.zonky\".level", "WARN");
    }
}
