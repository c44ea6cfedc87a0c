package io.dudao.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayFilesTest {

    private static final Path FILES = Path.of("../kubernetes/gateway");

    @TempDir
    Path folder;

    @Test
    void readsTheFilesOfTheCluster() {
        GatewayConfiguration configuration = GatewayFiles.read(FILES);
        assertThat(configuration.backends())
                .containsExactly(
                        "feedback-service",
                        "inspection-service",
                        "programme-service",
                        "reporting-service",
                        "risk-service",
                        "training-service");
        assertThat(configuration.token().audiences()).containsExactly("dudao");
        assertThat(configuration.client().dropHeaders()).containsExactly("x-dudao-subject");
        assertThat(configuration.client().requestReceived()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.rules()).allSatisfy(rule -> {
            assertThat(rule.limit()).isPresent();
            // The service counts what is sent to it as an attachment; nobody holds it in memory.
            assertThat(rule.bodyLimit().isPresent()).isEqualTo(!rule.route().equals("attachments"));
            assertThat(rule.timeout()).isPresent();
            assertThat(rule.removeHeaders()).containsExactly("x-dudao-subject");
        });
    }

    /** One line of one file replaced; every such configuration must be refused, and the message must say where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gateway.yaml | requestReceivedTimeout: 300s | requestReceivedTimeout: 300s%n      idleTimeout: 5s | idleTimeout
            gateway.yaml | requestReceivedTimeout: 300s | requestReceivedTimeout: soon | not a duration
            gateway.yaml | escapedSlashesAction: RejectRequest | escapedSlashesAction: KeepUnchanged | RejectRequest
            gateway.yaml | kind: ClientTrafficPolicy | kind: EnvoyExtensionPolicy | EnvoyExtensionPolicy
            gateway.yaml | apiVersion: gateway.networking.k8s.io/v1 | apiVersion: gateway.networking.k8s.io/v2 | v2
            security.yaml | audiences: | audience: | audience
            security.yaml | claim: sub | claim: email | claim
            security.yaml | name: keycloak | name: keycloak%n        recomputeRoute: true | recomputeRoute
            security.yaml | kind: SecurityPolicy | kind: SecurityPolicy%nstatus: {} | status
            routes.yaml | request: 15s | request: 15s%n        backendRequest: 5s | backendRequest
            routes.yaml | type: PathPrefix | type: RegularExpression | RegularExpression
            routes.yaml | type: RequestHeaderModifier | type: RequestRedirect | RequestRedirect
            routes.yaml | port: 8080 | port: 8080%n          weight: 3 | weight
            routes.yaml | method: PUT | headers: [] | headers
            routes.yaml | name: reporting%n | name: reporter%n | names no HTTPRoute
            routes.yaml | - name: dudao | - name: other | names no Gateway
            limits.yaml | unit: Second | unit: Year | unit
            limits.yaml | type: Distinct | type: Exact | Distinct
            limits.yaml | unit: Second | unit: Second%n          cost: {} | cost
            limits.yaml | limit: 1Mi | limit: 1Mi%n    mode: LimitOnly | mode
            limits.yaml | name: x-dudao-subject | name: x-forwarded-for | does not fill
            limits.yaml | rateLimit: | faultInjection: {}%n  rateLimit: | faultInjection
            limits.yaml | name: risk%n | name: reporting%n | exactly one BackendTrafficPolicy
            """)
    void refusesWhatItDoesNotHonour(String file, String from, String to, String message) throws IOException {
        copyWith(file, from.replace("%n", "\n"), to.replace("%n", "\n"));
        assertThatThrownBy(() -> GatewayFiles.read(folder))
                .isInstanceOf(UnsupportedConfiguration.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFileThatIsNoYaml() throws IOException {
        copyWith("limits.yaml", "spec:", "spec: [");
        assertThatThrownBy(() -> GatewayFiles.read(folder)).isInstanceOf(UnsupportedConfiguration.class);
    }

    @Test
    void refusesAnUnlimitedRoute() throws IOException {
        copyWith("limits.yaml", "      name: training\n", "      name: risk\n");
        assertThatThrownBy(() -> GatewayFiles.read(folder)).hasMessageContaining("training");
    }

    @Test
    void refusesAMissingFolder() {
        assertThatThrownBy(() -> GatewayFiles.read(folder.resolve("nowhere")))
                .hasMessageContaining("DUDAO_GATEWAY_CONFIGURATION");
    }

    private void copyWith(String changed, String from, String to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            if (file.getFileName().toString().equals(changed)) {
                assertThat(text).as("the test's own replacement").contains(from);
                text = text.replace(from, to);
            }
            Files.writeString(folder.resolve(file.getFileName()), text);
        }
    }
}
