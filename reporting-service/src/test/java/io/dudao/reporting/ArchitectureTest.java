package io.dudao.reporting;

import io.dudao.kit.testing.ArchitectureRule;
import io.dudao.kit.testing.ArchitectureRules;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {
    private static final String NO_ENTITIES = "facts and buckets are written and read set by set, without entities";

    @Override
    protected String root() {
        return "io.dudao.reporting";
    }

    @Override
    protected Map<ArchitectureRule, String> doesNotApply() {
        return Map.of(
                ArchitectureRule.ENTITY_SEES_ONLY_ITS_PACKAGE, NO_ENTITIES,
                ArchitectureRule.ENTITY_TAKES_TIME_AND_IDS_AS_PARAMETERS, NO_ENTITIES);
    }
}
