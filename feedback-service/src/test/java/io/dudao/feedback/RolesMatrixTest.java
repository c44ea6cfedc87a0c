package io.dudao.feedback;

import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import io.quarkus.test.junit.QuarkusTest;

/** Who may do what, and where. */
@QuarkusTest
class RolesMatrixTest extends RolesMatrix {
    @Override
    protected OperationSamples samples() {
        return FeedbackSamples.samples();
    }
}
