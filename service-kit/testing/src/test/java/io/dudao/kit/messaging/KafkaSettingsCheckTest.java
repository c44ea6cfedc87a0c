package io.dudao.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class KafkaSettingsCheckTest {
    private static final Map<String, String> SAFE = Map.of(
            "mp.messaging.connector.smallrye-kafka.auto.offset.reset", "earliest",
            "mp.messaging.connector.smallrye-kafka.failure-strategy", "fail",
            "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms", "0",
            "mp.messaging.incoming.units.connector", "smallrye-kafka");

    @Test
    void safeSettingsPass() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @Test
    void aChannelThatSkipsWhatIsThereIsRefused() {
        assertThat(faults(Map.of("mp.messaging.incoming.units.auto.offset.reset", "latest")))
                .singleElement()
                .asString()
                .contains("units.auto.offset.reset is latest");
    }

    @Test
    void aChannelThatPassesOverFailuresIsRefused() {
        assertThat(faults(Map.of("mp.messaging.incoming.units.failure-strategy", "ignore")))
                .hasSize(1);
    }

    @Test
    void theConnectorsOwnDefaultsAreRefused() {
        assertThat(faults(config(Map.of("mp.messaging.incoming.units.connector", "smallrye-kafka"))))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault).contains("the connector's default"));
    }

    @Test
    void anOutgoingChannelMustWaitForAllReplicas() {
        var outgoing = Map.of("mp.messaging.outgoing.facts.connector", "smallrye-kafka");
        assertThat(faults(outgoing)).hasSize(1);
        var weak = new HashMap<>(outgoing);
        weak.put("mp.messaging.outgoing.facts.acks", "1");
        assertThat(faults(weak)).singleElement().asString().contains("acks is 1, must be all");
        weak.put("mp.messaging.outgoing.facts.acks", "all");
        assertThat(faults(weak)).isEmpty();
    }

    private static List<String> faults(Map<String, String> more) {
        var all = new HashMap<>(SAFE);
        all.putAll(more);
        return faults(config(all));
    }

    private static List<String> faults(Config config) {
        return KafkaSettingsCheck.faults(config);
    }

    private static Config config(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder();
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
