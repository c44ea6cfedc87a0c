package io.dudao.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.gateway.configuration.GatewayFiles;
import io.dudao.gateway.routing.RoutingTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractMergerTest {

    private static final String RISK = """
            {"paths": {"/api/v1/risks": {"get": {"operationId": "list", "security": [{"oidc": []}],
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
              "/api/v1/secret": {"get": {"operationId": "hidden"}}},
             "components": {"schemas": {"Page": {"type": "object", "title": "risks"}, "Problem": {"type": "object"}},
               "securitySchemes": {"oidc": {"type": "openIdConnect"}}},
             "tags": [{"name": "Risks"}]}""";
    private static final String TRAINING = """
            {"paths": {"/api/v1/courses": {"get": {"operationId": "list",
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}},
                "default": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {"schemas": {"Page": {"type": "object", "title": "courses",
               "properties": {"self": {"$ref": "#/components/schemas/Page"}}}, "Problem": {"type": "object"}}}}""";

    @Test
    void keepsEveryServiceUnderstandable() throws Exception {
        JsonNode merged = merge(Map.of("risk-service", RISK, "training-service", TRAINING));
        assertThat(merged.at("/openapi").asText()).startsWith("3.1");
        assertThat(merged.path("paths")
                        .path("/api/v1/risks")
                        .at("/get/responses/200")
                        .toString())
                .contains("#/components/schemas/Page\"");
        assertThat(merged.path("paths")
                        .path("/api/v1/courses")
                        .at("/get/responses/200")
                        .toString())
                .contains("#/components/schemas/TrainingPage\"");
        assertThat(merged.at("/components/schemas/TrainingPage/properties/self/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TrainingPage");
        assertThat(merged.at("/components/schemas/Page/title").asText()).isEqualTo("risks");
        assertThat(merged.at("/components/schemas")).hasSize(3);
        assertThat(merged.path("paths")
                        .path("/api/v1/courses")
                        .at("/get/operationId")
                        .asText())
                .isEqualTo("training_list");
        assertThat(merged.at("/components/securitySchemes")).hasSize(1);
    }

    @Test
    void namesWhatIsMissingAndWhatHasNoRoute() throws Exception {
        JsonNode merged = merge(Map.of("risk-service", RISK));
        assertThat(merged.at("/x-missing").toString()).isEqualTo("[\"training-service\"]");
        assertThat(merged.at("/x-unrouted").toString()).isEqualTo("[\"GET /api/v1/secret (risk-service)\"]");
        assertThat(merged.at("/paths")).hasSize(1);
    }

    private static JsonNode merge(Map<String, String> documents) throws Exception {
        Map<String, JsonNode> parsed = new TreeMap<>();
        for (Map.Entry<String, String> document : documents.entrySet()) {
            parsed.put(document.getKey(), new ObjectMapper().readTree(document.getValue()));
        }
        RoutingTable table = new RoutingTable(
                GatewayFiles.read(Path.of("../kubernetes/gateway")).rules());
        return new ContractMerger(table, "http://id.example")
                .merge(parsed, List.of("risk-service", "training-service"));
    }
}
