package io.dudao.gateway.configuration;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as Kubernetes writes them. */
final class Quantities {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,5})(h|ms|m|s)");
    private static final Pattern DURATIONS = Pattern.compile("(" + DURATION.pattern() + "){1,4}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})(Ki|Mi|Gi|k|M|G)?");
    private static final Map<String, Long> FACTORS =
            Map.of("Ki", 1L << 10, "Mi", 1L << 20, "Gi", 1L << 30, "k", 1_000L, "M", 1_000_000L, "G", 1_000_000_000L);

    private Quantities() {}

    /** Gateway API duration such as {@code 1m30s}. */
    static Duration duration(String where, String text) {
        if (!DURATIONS.matcher(text).matches()) {
            throw new UnsupportedConfiguration(where, "not a duration: " + text);
        }
        Duration sum = Duration.ZERO;
        Matcher part = DURATION.matcher(text);
        while (part.find()) {
            sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        return sum;
    }

    /** Resource quantity in bytes such as {@code 4Mi}. */
    static long bytes(String where, String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new UnsupportedConfiguration(where, "not a size in bytes: " + text);
        }
        long factor = size.group(2) == null ? 1 : FACTORS.getOrDefault(size.group(2), 1L);
        return Math.multiplyExact(Long.parseLong(size.group(1)), factor);
    }

    /** Period of a rate limit. */
    static Duration period(String where, String unit) {
        return switch (unit) {
            case "Second" -> Duration.ofSeconds(1);
            case "Minute" -> Duration.ofMinutes(1);
            case "Hour" -> Duration.ofHours(1);
            case "Day" -> Duration.ofDays(1);
            default -> throw new UnsupportedConfiguration(where, "not a unit that is honoured: " + unit);
        };
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(1);
            case "m" -> Duration.ofMinutes(1);
            case "s" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(1);
        };
    }
}
