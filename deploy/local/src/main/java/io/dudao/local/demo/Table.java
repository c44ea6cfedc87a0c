package io.dudao.local.demo;

import java.util.ArrayList;
import java.util.List;

/** Text in columns; Chinese characters are two columns wide. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, columns as wide as their widest cell, two blanks between them. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widest(column) - width(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    private int widest(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> width(cells.get(column)))
                .max()
                .orElse(0);
    }

    private static int width(String text) {
        return text.codePoints()
                .map(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                                || (character >= 0x3000 && character <= 0x303F)
                                || (character >= 0xFF00 && character <= 0xFF60)
                        ? 2
                        : 1)
                .sum();
    }
}
