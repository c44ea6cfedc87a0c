package io.dudao.programme;

import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesMatrixTest extends RolesMatrix {
    @Override
    protected OperationSamples samples() {
        return ProgrammeSamples.all();
    }
}
