package io.dudao.tests;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole stack, started by {@code ./dudao up --detach} in a folder and on ports of its own, once for all tests, and stopped
 * after the last. Only processes that it started are ever killed.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
    private static final int PORT_OFFSET = 20_000;
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/stack").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COMMANDS = new AtomicInteger();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** What a command printed and how it ended. */
    record Outcome(int exitCode, String output) {}

    /** Stops the stack when the last test of all classes has ended. */
    private static final class Started implements AutoCloseable {
        Started() {
            new RunningStack().run("reset", "--yes");
            Outcome up = new RunningStack().run("up", "--detach");
            if (up.exitCode() != 0) {
                throw new IllegalStateException("the stack did not start:\n" + up.output());
            }
        }

        @Override
        public void close() {
            new RunningStack().run("stop");
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, key -> new Started(), Started.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    /** Runs {@code ./dudao} with {@code arguments} and waits until it ends. */
    Outcome run(String... arguments) {
        return await(start(arguments));
    }

    /** A command that goes on while the test does something else. */
    record Running(Process process, Path output) {}

    /** Runs a walkthrough of the repository against this stack and waits until it ends. */
    Outcome tell(String script) {
        return await(start(List.of(ROOT.resolve(script).toString()), "walkthrough"));
    }

    Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("dudao").toString(), "--no-build"));
        command.addAll(List.of(arguments));
        return start(command, arguments[0]);
    }

    private static Running start(List<String> command, String name) {
        try {
            Files.createDirectories(HOME);
            Path output = HOME.resolve("command-" + COMMANDS.incrementAndGet() + "-" + name + ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("DUDAO_HOME", HOME.toString());
            builder.environment().put("DUDAO_PORT_OFFSET", Integer.toString(PORT_OFFSET));
            builder.environment().put("DUDAO_URL", "http://127.0.0.1:" + (8080 + PORT_OFFSET));
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome await(Running running) {
        try {
            if (!running.process().waitFor(15, TimeUnit.MINUTES)) {
                running.process().destroy();
                throw new IllegalStateException("did not end in time:\n" + read(running));
            }
            return new Outcome(running.process().exitValue(), read(running));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(Running running) {
        try {
            return new String(Files.readAllBytes(running.output()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request through the gateway with a token of {@code user} from Keycloak. */
    RequestSpecification as(String user) {
        String token = tokens.computeIfAbsent(user, this::token);
        return anonymous().auth().oauth2(token);
    }

    /** A request through the gateway without a token. */
    RequestSpecification anonymous() {
        // Colons in paths are custom verbs; RestAssured must not encode them.
        return given().urlEncodingEnabled(false).baseUri("http://127.0.0.1").port(8080 + PORT_OFFSET);
    }

    private String token(String user) {
        Outcome token = run("token", user);
        if (token.exitCode() != 0) {
            throw new IllegalStateException(token.output());
        }
        return token.output().strip();
    }

    /** A part that was killed. */
    record Killed(String part, long pid) {}

    /** Kills a part with SIGKILL and goes on at once. */
    Killed kill(String part) {
        long pid = pidOf(part);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return new Killed(part, pid);
    }

    /** Waits until the launcher has a killed part ready again. */
    void awaitBack(Killed killed) {
        Awaitility.await(killed.part() + " to be back")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> isReadyAgain(killed.part(), killed.pid()));
    }

    private boolean isReadyAgain(String part, long before) {
        JsonNode now = part(part);
        return now.path("state").asText().equals("ready")
                && now.path("pid").asLong() > 0
                && now.path("pid").asLong() != before;
    }

    long pidOf(String part) {
        return part(part).path("pid").asLong();
    }

    private JsonNode part(String name) {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalStateException("there is no part " + name + ": " + status());
    }

    /** The answer of {@code ./dudao status --json}. */
    JsonNode status() {
        try {
            return JSON.readTree(run("status", "--json").output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One value out of a service's database. */
    String query(String context, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + (5433 + PORT_OFFSET) + "/" + context;
        try (Connection connection = DriverManager.getConnection(url, context, context);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A folder for a test's own files. */
    static Path folder(String name) {
        try {
            return Files.createDirectories(HOME.resolveSibling("data-" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return ROOT;
    }
}
