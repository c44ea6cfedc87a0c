package io.dudao.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTextTest {
    @Test
    void readsQuotesCommasAndAccents() {
        List<CsvLine> lines = CsvText.parse("""
                id,name
                1,"Joe's ""Best"", Pizza"
                2,LAGUNA CAFÉ
                3,the 5" pie
                """);
        assertThat(lines)
                .extracting(CsvLine::fields)
                .containsExactly(
                        List.of("id", "name"),
                        List.of("1", "Joe's \"Best\", Pizza"),
                        List.of("2", "LAGUNA CAFÉ"),
                        List.of("3", "the 5\" pie"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsAFieldOfSeveralLinesTogether() {
        List<CsvLine> lines = CsvText.parse("id,name\n1,\"two\nlines\"\n2,b\n");
        assertThat(lines.get(1).fields()).containsExactly("1", "two\nlines");
        assertThat(lines.get(2)).isEqualTo(CsvLine.good(4, List.of("2", "b")));
    }

    @Test
    void anOpenQuoteCostsItsOwnLineOnly() {
        List<CsvLine> lines = CsvText.parse("id,name\n1,\"never closed\n2,b\n3,\"c\"\n4,\"also open\n5,e\n");
        assertThat(lines).extracting(CsvLine::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines)
                .filteredOn(line -> line.fault() != null)
                .extracting(CsvLine::number)
                .containsExactly(2, 5);
        assertThat(lines.get(3).fields()).containsExactly("3", "c");
    }

    @Test
    void toleratesByteOrderMarkCarriageReturnsAndEmptyLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "\uFEFFid,name\r\n\r\n1,a\r\n");
        assertThat(CsvText.read(file))
                .containsExactly(CsvLine.good(1, List.of("id", "name")), CsvLine.good(3, List.of("1", "a")));
    }

    @Test
    void aLineInAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("units.csv");
        Files.write(file, "id,name\n1,CAFÉ\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
        List<CsvLine> lines = CsvText.read(file);
        assertThat(lines.get(1).fault()).contains("UTF-8");
        assertThat(lines.get(2).fields()).containsExactly("2", "b");
    }
}
