package io.dudao.benchmarks.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one benchmark found, as a table for people and as a JSON file for programs. */
public final class Report {
    private static final String ROW = "%-58s %10s %10s %10s  %-8s %s%n";

    private final String benchmark;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Double> processorSeconds = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    public Report(String benchmark) {
        this.benchmark = benchmark;
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Processor seconds that a process used in the whole run. */
    public void processorSeconds(String process, double seconds) {
        processorSeconds.put(process, seconds);
    }

    /** A sentence that the reader of the figures must know. */
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    public boolean allMet() {
        return figures.stream().allMatch(Figure::met);
    }

    public void print(PrintStream out) {
        out.printf(ROW, benchmark, "median", "min", "max", "goal", "met");
        for (Figure figure : figures) {
            out.printf(
                    ROW,
                    figure.unit().isEmpty() ? figure.name() : figure.name() + ", " + figure.unit(),
                    rounded(figure.median()),
                    rounded(figure.min()),
                    rounded(figure.max()),
                    figure.goal(),
                    figure.goal() instanceof Goal.None ? "" : figure.met() ? "yes" : "NO");
        }
        processorSeconds.forEach((process, seconds) -> out.printf("CPU of %s: %.1f s%n", process, seconds));
        remarks.forEach(out::println);
    }

    /** Writes {@code <folder>/<benchmark>.json}. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(benchmark + ".json");
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "benchmark", benchmark,
                                "ratios", figures.stream().map(Report::row).toList(),
                                "cpuSeconds", processorSeconds,
                                "remarks", remarks));
        return file;
    }

    private static Map<String, Object> row(Figure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", figure.name());
        row.put("unit", figure.unit());
        row.put("median", figure.median());
        row.put("min", figure.min());
        row.put("max", figure.max());
        row.put("goal", figure.goal().toString());
        row.put("met", figure.met());
        row.put("rounds", figure.rounds());
        return row;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }
}
