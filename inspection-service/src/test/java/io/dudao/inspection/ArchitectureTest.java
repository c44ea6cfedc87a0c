package io.dudao.inspection;

import io.dudao.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "io.dudao.inspection";
    }
}
