package io.dudao.sample;

import io.dudao.kit.testing.ApiConventions;
import io.dudao.kit.testing.OperationSamples;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;

@QuarkusTest
class NoteApiConventionsTest extends ApiConventions {
    @Override
    protected OperationSamples samples() {
        return NoteSamples.all();
    }

    @Override
    protected Path committedDocument() {
        return Path.of("src/test/resources/openapi.yaml");
    }
}
