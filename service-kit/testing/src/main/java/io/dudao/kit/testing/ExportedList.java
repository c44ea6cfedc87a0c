package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dudao.kit.export.SpreadsheetText;
import java.util.List;
import java.util.Map;

/** Holds a list as CSV against the same list as JSON. */
final class ExportedList {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ExportedList() {}

    static void check(ApiOperation operation, Call call, String token) {
        JsonNode items = read(ApiCaller.send(operation, call, token).asString());
        var csv = ApiCaller.send(operation, call.header("Accept", "text/csv"), token);
        assertThat(csv.statusCode()).as(() -> csv.asString()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        String text = new String(csv.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Csv.lines(text).getFirst()).as("header").isNotEmpty().doesNotHaveDuplicates();
        List<Map<String, String>> rows = Csv.rows(text);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(items.size());
        for (int i = 0; i < items.size(); i++) {
            compare(items.get(i), rows.get(i));
        }
    }

    private static void compare(JsonNode item, Map<String, String> row) {
        item.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                assertThat(SpreadsheetText.unguarded(String.valueOf(row.get(field.getKey()))))
                        .as(field.getKey())
                        .isEqualTo(value.textValue());
            } else if (value.isNumber()) {
                assertThat(row.get(field.getKey())).as(field.getKey()).isNotNull();
                assertThat(new java.math.BigDecimal(row.get(field.getKey())))
                        .as(field.getKey())
                        .isEqualByComparingTo(value.decimalValue());
            }
        });
    }

    private static JsonNode read(String body) {
        try {
            JsonNode items = JSON.readTree(body).path("items");
            assertThat(items.isArray()).as(body).isTrue();
            return items;
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
