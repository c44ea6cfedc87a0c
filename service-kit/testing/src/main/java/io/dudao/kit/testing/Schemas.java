package io.dudao.kit.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dudao.contracts.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas that contracts ships, to hold a producer to what it promises. */
public final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** Fails unless the record's value is what its type's schema asks for. */
    public static void requireValid(ReceivedRecord record) {
        requireValid(String.valueOf(record.type()), String.valueOf(record.value()));
    }

    /**
     * Fails unless {@code json} is what the schema of the event type {@code typeName} asks for.
     *
     * @param typeName the CloudEvents type, such as {@code io.dudao.risk.risk-assessed.v1}
     */
    public static void requireValid(String typeName, String json) {
        List<Error> faults = REGISTRY.getSchema(read(typeName), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new AssertionError(typeName + " " + json + " breaks its schema: " + faults);
        }
    }

    private static String read(String typeName) {
        String[] name = typeName.split("\\.", -1);
        String path = "/schemas/" + name[2] + "/" + name[3] + "." + name[4] + ".schema.json";
        try (var stream = EventType.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("contracts has no schema " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
