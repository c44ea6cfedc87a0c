package io.dudao.feedback;

import io.dudao.kit.testing.ArchitectureRules;

/** The directions in which this service's classes may look. */
class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "io.dudao.feedback";
    }
}
