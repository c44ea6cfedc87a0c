package io.dudao.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The TCP ports of the stack, all on 127.0.0.1: defaults of {@code ports.properties}, moved by environment variables. */
public final class Ports {
    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = byName;
    }

    /**
     * Reads the defaults and applies {@code DUDAO_<NAME>_PORT} (taken as it is) or {@code DUDAO_PORT_OFFSET} (added to the
     * default).
     *
     * @throws UsageException when a variable is not a port number from 1 to 65535
     */
    public static Ports of(Map<String, String> environment) {
        int offset = number("DUDAO_PORT_OFFSET", environment.getOrDefault("DUDAO_PORT_OFFSET", "0"));
        Map<String, Integer> ports = new LinkedHashMap<>();
        defaults().forEach((name, port) -> ports.put(name, moved(name, port + offset, environment)));
        return new Ports(ports);
    }

    /** The port of one server, e.g. {@code gateway} or {@code kafka-controller}. */
    public int of(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "no port is named " + name);
    }

    /** The variable that moves the port of one server. */
    public static String variable(String name) {
        return "DUDAO_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    /** All ports by name. */
    public Map<String, Integer> all() {
        return Map.copyOf(byName);
    }

    private static int moved(String name, int port, Map<String, String> environment) {
        String explicit = environment.get(variable(name));
        int chosen = explicit == null || explicit.isBlank() ? port : number(variable(name), explicit);
        if (chosen < 1 || chosen > 65_535) {
            throw new UsageException("the port of " + name + " would be " + chosen + ": set " + variable(name)
                    + " or DUDAO_PORT_OFFSET so that it is from 1 to 65535");
        }
        return chosen;
    }

    private static int number(String variable, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new UsageException(variable + " is '" + text + "', not a number", notANumber);
        }
    }

    private static Map<String, Integer> defaults() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(Ports.class.getResourceAsStream("/ports.properties"))) {
            file.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Integer> defaults = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> defaults.put(name, Integer.parseInt(file.getProperty(name))));
        return defaults;
    }
}
