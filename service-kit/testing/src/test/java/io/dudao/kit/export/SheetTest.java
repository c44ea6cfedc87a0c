package io.dudao.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Place(BigDecimal latitude, @JsonProperty("long") BigDecimal longitude) {}

    record Shop(
            String name,
            Place place,
            List<String> tags,
            List<Place> doors,
            int floors,
            boolean open,
            LocalDate since,
            Instant seen) {}

    record Chain(String name, Chain parent) {}

    private static final String SHOP = """
            {"name": "=督导, \\"A\\"", "place": {"latitude": 31.50, "long": -121}, "tags": ["a", "b"],
             "doors": [{"latitude": 1, "long": 2}], "floors": 3, "open": true,
             "since": "2026-01-31", "seen": "2026-01-31T09:00:00.123456Z"}
            """;

    @Test
    void columnsAreTheComponentsWithRecordsFlattened() {
        assertThat(Column.of(Shop.class))
                .extracting(Column::header)
                .containsExactly(
                        "name", "place.latitude", "place.long", "tags", "doors", "floors", "open", "since", "seen");
        assertThat(Column.of(Chain.class)).extracting(Column::header).containsExactly("name", "parent");
    }

    @Test
    void csvIsQuotedGuardedAndMarkedAsUtf8() throws IOException {
        var sheet = new CsvSheet(Column.of(Shop.class));
        sheet.add(JSON.readTree(SHOP));
        sheet.add(JSON.readTree("{\"place\": null, \"floors\": -1}"));
        assertThat(new String(sheet.take(), StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFname,place.latitude,place.long,tags,doors,floors,open,since,seen\r
                "'=督导, ""A""\",31.5,-121,a|b,"{""latitude"":1,""long"":2}",3,true,2026-01-31,2026-01-31T09:00:00.123456Z\r
                ,,,,,-1,,,\r
                """);
    }

    @Test
    void xlsxHasTypedCellsUnderAFrozenHeader() throws IOException {
        String xml = worksheet(JSON.readTree(SHOP));
        assertThat(xml)
                .contains("state=\"frozen\"")
                .contains("<t>name</t>", "<t>=督导, &quot;A&quot;</t>")
                .contains("<v>31.5</v>", "<v>-121</v>", "<v>3</v>")
                .containsPattern("t=\"b\"[^>]*><v>1</v>")
                .containsPattern("<v>46053(\\.0)?</v>") // 31 January 2026
                .containsPattern("<v>46053\\.375[0-9]*</v>") // nine o'clock of it
                .doesNotContain("<f>");
    }

    @Test
    void whatXlsxCannotHoldIsKeptAsTextOrCut() throws IOException {
        String long18 = "123456789012345678";
        String xml = worksheet(JSON.createObjectNode()
                .put("name", "a\u0001b" + "x".repeat(40_000))
                .put("floors", Long.parseLong(long18))
                .put("since", "1850-01-01")
                .put("seen", "never"));
        assertThat(xml).contains("<t>a\uFFFDbx", "…</t>", "<t>" + long18 + "</t>", "<t>1850-01-01</t>", "<t>never</t>");
        assertThat(xml).doesNotContain("x".repeat(32_766));
    }

    private static String worksheet(JsonNode item) throws IOException {
        var sheet = new XlsxSheet("shops", Column.of(Shop.class));
        var file = new ByteArrayOutputStream();
        sheet.add(item);
        file.writeBytes(sheet.take());
        sheet.close();
        file.writeBytes(sheet.take());
        return Workbooks.firstSheet(file.toByteArray());
    }
}
