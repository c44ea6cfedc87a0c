package io.dudao.feedback;

import io.dudao.kit.testing.ApiConventions;
import io.dudao.kit.testing.OperationSamples;
import io.quarkus.test.junit.QuarkusTest;

/** This service's REST keeps the conventions. */
@QuarkusTest
class ApiConventionsTest extends ApiConventions {
    @Override
    protected OperationSamples samples() {
        return FeedbackSamples.samples();
    }
}
