package io.dudao.local.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The region tree that the paths of units imply. */
final class Regions {
    private Regions() {}

    /** Every path and all paths above it, parents first, each with a name made of its last word. */
    static List<Item> of(List<Item> units) {
        TreeSet<String> paths = new TreeSet<>();
        for (Item unit : units) {
            String path = String.valueOf(unit.body().get("regionPath"));
            for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
                paths.add(path.substring(0, end));
            }
            paths.add(path);
        }
        return paths.stream()
                .map(path -> new Item(0, path, Map.of("path", path, "name", name(path))))
                .toList();
    }

    private static String name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(last.split("-"))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
