package io.dudao.risk.register;

import static io.dudao.risk.register.Level.HIGH;
import static io.dudao.risk.register.Level.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    /** The default grid as scoring.md §10 prints it. */
    @ParameterizedTest
    @CsvSource({"1,L L L M M", "2,L L M M H", "3,L M M H H", "4,M M H H E", "5,M H H E E"})
    void theFileHoldsTheDefaultGrid(int likelihood, String levels) {
        var row = List.of(1, 2, 3, 4, 5).stream()
                .map(impact -> shipped().level(likelihood, impact).name().substring(0, 1))
                .collect(Collectors.joining(" "));
        assertThat(row).isEqualTo(levels);
    }

    @Test
    void eachLevelDoublesThePoints() {
        assertThat(Level.values()).extracting(Level::points).containsExactly(1, 2, 4, 8);
    }

    @Test
    void rowsAreLikelihoodAndColumnsImpact() {
        var rows = Collections.nCopies(4, List.of(LOW, LOW, LOW, LOW, LOW));
        var grid = new Grid(
                "test", List.of(List.of(LOW, LOW, LOW, LOW, HIGH), rows.get(0), rows.get(1), rows.get(2), rows.get(3)));
        assertThat(grid.level(1, 5)).isEqualTo(HIGH);
        assertThat(grid.level(5, 1)).isEqualTo(LOW);
    }

    @Test
    void aGridThatIsNotFiveByFiveIsRefused() {
        assertThatThrownBy(() -> new Grid("small", List.of(List.of(LOW)))).isInstanceOf(IllegalArgumentException.class);
    }

    static Grid shipped() {
        try (var file = Grid.class.getResourceAsStream("/grids/v1.json")) {
            return new ObjectMapper().readValue(file, Grid.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
