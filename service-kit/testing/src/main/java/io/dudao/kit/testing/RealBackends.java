package io.dudao.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts PostgreSQL and Kafka once for all {@code @QuarkusTest} classes of a module and points the service at them. Found
 * through {@code META-INF/services}: a test needs no annotation. Both live until the JVM ends, also when Quarkus restarts
 * for another test profile.
 */
public final class RealBackends implements QuarkusTestResourceLifecycleManager {
    /** Loggers of the backends and the level at which they are worth reading; held, because a level is lost with its logger. */
    private static final Map<Logger, Level> NOISE = Map.of(
            Logger.getLogger("kafka"), Level.OFF,
            Logger.getLogger("state"), Level.OFF,
            Logger.getLogger("org.apache.kafka"), Level.OFF,
            // Quarkus names these itself, so the level of their parent does not reach them.
            Logger.getLogger("org.apache.kafka.clients"), Level.OFF,
            Logger.getLogger("org.apache.kafka.common.utils"), Level.OFF,
            Logger.getLogger("org.apache.kafka.common.metrics"), Level.OFF,
            Logger.getLogger("io.zonky"), Level.WARNING,
            // What the service says of every start and of every refusal that a test provokes.
            Logger.getLogger("http-problem"), Level.WARNING,
            Logger.getLogger("org.flywaydb"), Level.SEVERE,
            Logger.getLogger("org.hibernate"), Level.WARNING);

    @Override
    public Map<String, String> start() {
        hush();
        var broker = CompletableFuture.supplyAsync(Broker::shared, RealBackends::onThreadOfThisLoader);
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

    /** What the backends say before Quarkus has read its settings. */
    private static void hush() {
        NOISE.forEach((logger, level) -> logger.setLevel(level));
    }

    /** Kafka finds its own classes by name through the thread, so the thread must know the loader that made this class. */
    private static void onThreadOfThisLoader(Runnable work) {
        var thread = new Thread(work, "start-broker");
        thread.setContextClassLoader(RealBackends.class.getClassLoader());
        thread.start();
    }

    private static Map<String, String> quiet() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("quarkus.http.test-port", "0");
        NOISE.forEach((logger, level) ->
                settings.put("quarkus.log.category.\"" + logger.getName() + "\".level", level.getName()));
        return settings;
    }
}
