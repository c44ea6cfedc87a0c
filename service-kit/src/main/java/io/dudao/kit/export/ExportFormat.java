package io.dudao.kit.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a list can be had as, beside JSON. */
enum ExportFormat {
    CSV("text/csv", "text/csv; charset=utf-8", "csv") {
        @Override
        Sheet sheet(String name, List<Column> columns) {
            return new CsvSheet(columns);
        }
    },
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx") {
        @Override
        Sheet sheet(String name, List<Column> columns) {
            return new XlsxSheet(name, columns);
        }
    };

    private final String mediaType;
    private final String contentType;
    private final String extension;

    ExportFormat(String mediaType, String contentType, String extension) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** A new spreadsheet with its header. */
    abstract Sheet sheet(String name, List<Column> columns);

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return contentType;
    }

    /** Of a file's name, without the dot. */
    String extension() {
        return extension;
    }

    /** The one that a client likes best of all that its {@code Accept} header names, or null. */
    static @Nullable ExportFormat preferred(@Nullable String accept) {
        if (accept == null || (!accept.contains(CSV.mediaType) && !accept.contains(XLSX.mediaType))) {
            return null;
        }
        String best = Arrays.stream(accept.split(",", -1))
                .map(Range::of)
                .sorted(Comparator.comparingDouble(Range::quality).reversed().thenComparing(Range::any))
                .map(Range::type)
                .findFirst()
                .orElse("");
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(best))
                .findFirst()
                .orElse(null);
    }

    /** An entry of an {@code Accept} header. */
    private record Range(String type, double quality) {
        private static final Pattern QUALITY =
                Pattern.compile(";\\s*q\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*(;|$)");

        static Range of(String text) {
            Matcher quality = QUALITY.matcher(text);
            String type = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return new Range(type, quality.find() ? Double.parseDouble(quality.group(1)) : 1);
        }

        boolean any() {
            return type.contains("*");
        }
    }
}
