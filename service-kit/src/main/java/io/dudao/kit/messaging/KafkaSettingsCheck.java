package io.dudao.kit.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with Kafka settings that lose data; the connector's defaults do. */
@ApplicationScoped
public class KafkaSettingsCheck {
    private static final String CONNECTOR = "smallrye-kafka";

    void check(@Observes @Priority(1) StartupEvent event, Config config) {
        List<String> faults = faults(config);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Kafka settings that lose data: " + String.join("; ", faults));
        }
    }

    /** What is wrong with the settings of every channel, one sentence each; empty when nothing is. */
    static List<String> faults(Config config) {
        List<String> faults = new ArrayList<>();
        for (String channel : channels(config, "incoming")) {
            demand(config, "incoming." + channel, "auto.offset.reset", "earliest", faults);
            demand(config, "incoming." + channel, "failure-strategy", "fail", faults);
            demand(config, "incoming." + channel, "throttled.unprocessed-record-max-age.ms", "0", faults);
        }
        for (String channel : channels(config, "outgoing")) {
            demand(config, "outgoing." + channel, "acks", "all", faults);
        }
        return faults;
    }

    private static void demand(Config config, String channel, String setting, String demanded, List<String> faults) {
        String actual = effective(config, channel, setting).orElse("the connector's default");
        if (!actual.equals(demanded)) {
            faults.add("mp.messaging." + channel + "." + setting + " is " + actual + ", must be " + demanded);
        }
    }

    private static Optional<String> effective(Config config, String channel, String setting) {
        return config.getOptionalValue("mp.messaging." + channel + "." + setting, String.class)
                .or(() -> config.getOptionalValue("mp.messaging.connector." + CONNECTOR + "." + setting, String.class))
                .or(() -> config.getOptionalValue("kafka." + setting, String.class));
    }

    private static TreeSet<String> channels(Config config, String direction) {
        String prefix = "mp.messaging." + direction + ".";
        TreeSet<String> channels = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(prefix) && name.endsWith(".connector")) {
                channels.add(name.substring(prefix.length(), name.length() - ".connector".length()));
            }
        }
        return channels;
    }
}
