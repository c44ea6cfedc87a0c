package io.dudao.programme;

import io.dudao.kit.testing.ApiConventions;
import io.dudao.kit.testing.OperationSamples;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ApiConventionsTest extends ApiConventions {
    @Override
    protected OperationSamples samples() {
        return ProgrammeSamples.all();
    }
}
