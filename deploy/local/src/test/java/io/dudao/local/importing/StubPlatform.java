package io.dudao.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dudao.local.platform.Patience;
import io.dudao.local.platform.Platform;
import io.dudao.local.platform.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A gateway and a Keycloak on one port that keep batches by natural id as the services do, and that can be told to fail,
 * drop or do the work and then lose the answer.
 */
final class StubPlatform implements AutoCloseable {
    /** What happens to the next request instead of a plain answer. */
    enum Mishap {
        DROPPED,
        DONE_BUT_DROPPED,
        STATUS_401,
        STATUS_429,
        STATUS_503
    }

    private final HttpServer server;
    private final Deque<Mishap> mishaps = new ArrayDeque<>();
    private final Map<String, JsonNode> stored = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();
    private final List<String> log = new ArrayList<>();
    private Function<JsonNode, @Nullable ObjectNode> rule = item -> null;

    StubPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/dudao", this::token);
        server.createContext("/api/v1", this::serve);
        server.start();
    }

    Platform platform() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(5), Duration.ofMillis(20));
        Tokens owner = new Tokens(http, address + "/realms/dudao", "admin", "dudao");
        return new Platform(http, address, owner, patience, line -> {});
    }

    /** Lets these happen to the next requests, one each. */
    synchronized void next(Mishap... some) {
        mishaps.addAll(List.of(some));
    }

    /** The problem, if any, with which an item is refused. */
    void refuse(Function<JsonNode, @Nullable ObjectNode> problemOf) {
        rule = problemOf;
    }

    /** A problem as the services write it. */
    static ObjectNode problem(int status, String slug, String detail) {
        return Platform.JSON
                .createObjectNode()
                .put("type", "/problems/" + slug)
                .put("status", status)
                .put("detail", detail);
    }

    Map<String, JsonNode> stored() {
        return stored;
    }

    /** Requests served, as {@code POST /units:batch}. */
    synchronized List<String> requests() {
        return List.copyOf(log);
    }

    int tokensIssued() {
        return tokens.get();
    }

    int largestBatch() {
        return largest.get();
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":900}");
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString().substring("/api/v1".length());
        Mishap mishap = take(exchange.getRequestMethod() + " " + path);
        if (mishap == Mishap.DROPPED) {
            exchange.close();
        } else if (mishap == Mishap.DONE_BUT_DROPPED) {
            answerTo(path, body);
            exchange.close();
        } else if (mishap != null) {
            answer(exchange, Integer.parseInt(mishap.name().substring("STATUS_".length())), "");
        } else {
            String text = answerTo(path, body);
            answer(exchange, path.endsWith(":batch") ? 207 : path.equals("/checklists") ? 201 : 200, text);
        }
    }

    private synchronized @Nullable Mishap take(String request) {
        log.add(request);
        return mishaps.poll();
    }

    private String answerTo(String path, byte[] body) {
        if (!path.endsWith(":batch")) {
            return "{\"items\":[],\"next\":null}";
        }
        try {
            JsonNode items = Platform.JSON.readTree(body).path("items");
            largest.accumulateAndGet(items.size(), Math::max);
            ObjectNode answer = Platform.JSON.createObjectNode();
            ArrayNode answers = answer.putArray("items");
            for (int index = 0; index < items.size(); index++) {
                answers.add(keep(index, items.get(index)));
            }
            return answer.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode keep(int index, JsonNode item) {
        ObjectNode answer = Platform.JSON.createObjectNode().put("index", index);
        ObjectNode problem = rule.apply(item);
        String id = item.path("externalId")
                .asText(item.path("code").asText(item.path("path").asText()));
        if (problem != null) {
            answer.put("status", problem.path("status").asInt()).set("problem", problem);
            return answer;
        }
        JsonNode earlier = stored.putIfAbsent(id, item);
        if (earlier != null && !earlier.equals(item)) {
            answer.put("status", 409)
                    .set("problem", problem(409, "already-exists-differently", "It is there already."));
            return answer;
        }
        return answer.put("id", id).put("status", earlier == null ? 201 : 200);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
