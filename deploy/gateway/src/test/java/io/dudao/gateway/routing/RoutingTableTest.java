package io.dudao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.gateway.configuration.GatewayFiles;
import io.dudao.gateway.configuration.RouteRule;
import io.dudao.gateway.configuration.UnsupportedConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {

    private static final List<RouteRule> RULES =
            GatewayFiles.read(Path.of("../kubernetes/gateway")).rules();
    private final RoutingTable table = new RoutingTable(RULES);

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/regions,inspection",
        "POST,/api/v1/regions:batch,inspection",
        "GET,/api/v1/units,inspection",
        "POST,/api/v1/units/0199/x:close,inspection",
        "POST,/api/v1/units/0199:close,inspection",
        "POST,/api/v1/units:batch,inspection",
        "POST,/api/v1/inspections:batch,inspection",
        "POST,/api/v1/findings:batch,inspection",
        "POST,/api/v1/corrective-actions/1:close,inspection",
        "GET,/api/v1/outboxes/inspection,inspection",
        "GET,/api/v1/trails/inspection/0198:verify,inspection",
        "GET,/api/v1/dead-letters/reporting,reporting",
        "GET,/api/v1/outboxes/feedback,feedback",
        "PUT,/api/v1/feedback/0199,feedback-intake",
        "POST,/api/v1/feedback:batch,feedback-intake",
        "GET,/api/v1/feedback,feedback",
        "GET,/api/v1/feedback/0199,feedback",
        "POST,/api/v1/cases:batch,feedback",
        "POST,/api/v1/cases/1:hand-off,feedback",
        "POST,/api/v1/risks/1/assessments,risk",
        "POST,/api/v1/treatments/1:reschedule,risk",
        "POST,/api/v1/exam-results,training",
        "GET,/api/v1/staff,training",
        "POST,/api/v1/costs:batch,programme",
        "POST,/api/v1/volumes:batch,programme",
        "POST,/api/v1/tasks/1:complete,programme",
        "GET,/api/v1/scorecards/ranking,reporting",
        "GET,/api/v1/schemes/current,reporting",
        "GET,/api/v1/intake,reporting",
    })
    void leadsToItsRoute(String method, String path, String route) {
        assertThat(table.find(method, path)).map(RouteRule::route).contains(route);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/unitsandmore",
        "GET,/api/v1/units:",
        "POST,/api/v1/units:drop",
        "POST,/api/v1/risks:batch",
        "GET,/api/v1/outboxes",
        "GET,/api/v1/outboxes/other",
        "GET,/api/v2/units",
        "GET,/api",
        "GET,/q/health",
        "GET,/API/v1/units",
    })
    void leadsNowhere(String method, String path) {
        assertThat(table.find(method, path)).isEmpty();
    }

    @Test
    void refusesTwoRulesForOnePath() {
        List<RouteRule> twice = new ArrayList<>(RULES);
        twice.add(RULES.getFirst());
        assertThatThrownBy(() -> new RoutingTable(twice)).isInstanceOf(UnsupportedConfiguration.class);
    }
}
