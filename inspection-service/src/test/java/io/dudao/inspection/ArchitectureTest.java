package io.dudao.inspection;

import io.dudao.kit.testing.ArchitectureRule;
import io.dudao.kit.testing.ArchitectureRules;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "io.dudao.inspection";
    }

    @Override
    protected Map<ArchitectureRule, String> doesNotApply() {
        return Map.of(ArchitectureRule.CONSUMER_SEES_ONLY_SERVICES, "this service listens to no topic");
    }
}
