package io.dudao.sample;

import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NoteRolesMatrixTest extends RolesMatrix {
    @Override
    protected OperationSamples samples() {
        return NoteSamples.all();
    }
}
