package io.dudao.inspection;

import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
class RolesMatrixTest extends RolesMatrix {
    @Override
    protected OperationSamples samples() {
        return InspectionSamples.all();
    }

    @Override
    protected UUID givenUnit(String code, String regionPath) {
        return InspectionSamples.givenUnit(code, regionPath);
    }
}
