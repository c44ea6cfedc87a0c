package io.dudao.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where everything of one stack is.
 *
 * @param root the repository
 * @param home the only folder that is written to: {@code data}, {@code logs}, {@code run}
 * @param java the JDK that runs the launcher and every Java process of the stack
 */
public record Settings(Path root, Path home, Path java, Ports ports, Map<String, String> environment) {

    /** Settings of a repository from the environment ({@code DUDAO_HOME}, the ports). */
    public static Settings of(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("DUDAO_HOME", "");
        return new Settings(
                root,
                home.isBlank()
                        ? root.resolve(".dudao")
                        : Path.of(home).toAbsolutePath().normalize(),
                Path.of(System.getProperty("java.home")),
                Ports.of(environment),
                Map.copyOf(environment));
    }

    /** The folder of one server's data. */
    public Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    /** The folder of logs, one file a process. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** The log of one process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Pid files, the lock and the state that {@code status} reads. */
    public Path run() {
        return home.resolve("run");
    }

    /** The {@code java} executable. */
    public String javaExecutable() {
        return java.resolve("bin/java").toString();
    }

    /** The base address of one server, e.g. {@code http://127.0.0.1:8080}. */
    public String url(String name) {
        return "http://127.0.0.1:" + ports.of(name);
    }

    /** The password of every demo user. */
    public String demoPassword() {
        return environment.getOrDefault("DUDAO_DEMO_PASSWORD", "dudao");
    }

    /** The issuer of every token of this stack. */
    public String issuer() {
        return url("keycloak") + "/realms/dudao";
    }
}
