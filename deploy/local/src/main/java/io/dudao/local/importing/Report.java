package io.dudao.local.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was refused: file, line, id and reason. Safe for several threads. */
final class Report {
    private final List<Refusal> refusals = new ArrayList<>();

    /** A row that did not go in. */
    record Refusal(String file, int line, String id, String reason) {}

    synchronized void refuse(String file, int line, String id, String reason) {
        refusals.add(new Refusal(file, line, id, reason));
    }

    /** Everything refused so far, by file and line. */
    synchronized List<Refusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparing(Refusal::file).thenComparingInt(Refusal::line))
                .toList();
    }

    /** Writes {@code file,line,id,reason}; only the header when nothing was refused. */
    void write(Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
            csv.writeRecord("file", "line", "id", "reason");
            refusals()
                    .forEach(refusal -> csv.writeRecord(
                            refusal.file(), Integer.toString(refusal.line()), refusal.id(), refusal.reason()));
        }
    }
}
