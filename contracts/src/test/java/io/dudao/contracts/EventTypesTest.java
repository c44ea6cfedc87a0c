package io.dudao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void namesSayContextFactAndVersion() {
        assertThat(EventTypes.all()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.name()).matches("io\\.dudao\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v1");
            assertThat(type.topic().topicName()).isEqualTo("dudao." + ContractFiles.context(type) + ".v1");
        });
    }

    @Test
    void namesAreFoundAndUnknownOnesAreEmpty() {
        assertThat(EventTypes.all())
                .allSatisfy(type ->
                        assertThat(EventTypes.byName(type.name()).orElseThrow()).isSameAs(type));
        assertThat(EventTypes.byName("io.dudao.units.unit-painted.v1")).isEmpty();
    }

    @Test
    void everyTypeHasSchemaAndSampleAndNothingIsLeftOver() {
        assertThat(ContractFiles.filesUnder("schemas")).isEqualTo(paths(ContractFiles::schemaPath));
        assertThat(ContractFiles.filesUnder("samples")).isEqualTo(paths(ContractFiles::samplePath));
    }

    /** Rows such as {@code | fact, fact | `Record` | topic | …}. */
    @Test
    void theTableOfTheReadmeIsTheCode() throws IOException {
        List<String> told = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.contains("| dudao."))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .flatMap(cells -> Arrays.stream(cells[1].split(", ", -1))
                        .map(fact -> fact + " " + cells[2].replace("`", "") + " " + cells[3]))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().stream()
                        .map(type ->
                                ContractFiles.fact(type) + " " + type.data().getSimpleName() + " "
                                        + type.topic().topicName())
                        .toList());
    }

    private static Set<Path> paths(Function<EventType<?>, Path> path) {
        return EventTypes.all().stream().map(path).collect(Collectors.toSet());
    }
}
