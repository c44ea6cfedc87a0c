package io.dudao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void defaultsAreThoseOfTheReadme() {
        Ports ports = Ports.of(Map.of());

        assertThat(ports.all())
                .containsEntry("gateway", 8080)
                .containsEntry("inspection", 8081)
                .containsEntry("feedback", 8082)
                .containsEntry("risk", 8083)
                .containsEntry("training", 8084)
                .containsEntry("programme", 8085)
                .containsEntry("reporting", 8086)
                .containsEntry("keycloak", 8180)
                .containsEntry("kafka", 9092)
                .containsEntry("postgres", 5433);
        assertThat(new HashSet<>(ports.all().values()))
                .hasSameSizeAs(ports.all().keySet());
    }

    @Test
    void anOffsetShiftsAllThatAreNotMovedByName() {
        Ports ports = Ports.of(Map.of("DUDAO_PORT_OFFSET", "10000", "DUDAO_GATEWAY_PORT", "9999"));

        assertThat(ports.of("gateway")).isEqualTo(9999);
        assertThat(ports.of("postgres")).isEqualTo(15433);
        assertThat(ports.of("kafka-controller")).isEqualTo(19093);
    }

    @Test
    void theVariableOfAPortIsItsName() {
        assertThat(Ports.variable("kafka-controller")).isEqualTo("DUDAO_KAFKA_CONTROLLER_PORT");
    }

    @Test
    void aPortThatCannotBeIsRefusedByNameOfItsVariable() {
        assertThatThrownBy(() -> Ports.of(Map.of("DUDAO_RISK_PORT", "eight")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("DUDAO_RISK_PORT")
                .hasMessageContaining("eight");
        assertThatThrownBy(() -> Ports.of(Map.of("DUDAO_PORT_OFFSET", "60000")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("DUDAO_PORT_OFFSET");
    }
}
