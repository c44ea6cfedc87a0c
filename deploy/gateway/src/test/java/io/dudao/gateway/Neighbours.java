package io.dudao.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service that tells what it was asked, and an issuer's keys, as real HTTP servers; the cluster's files, but faster. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();
    private static volatile String issuer = "";

    private final Vertx vertx = Vertx.vertx();

    /** A token as Keycloak would sign it. */
    static String token(String subject) {
        return token(subject, issuer, "dudao", KEYS);
    }

    static String tokenFor(String audience) {
        return token("someone", issuer, audience, KEYS);
    }

    static String forgedToken() {
        return token("someone", issuer, "dudao", keys());
    }

    static String tokenFrom(String otherIssuer) {
        return token("someone", otherIssuer, "dudao", KEYS);
    }

    private static String token(String subject, String issuer, String audience, KeyPair keys) {
        return Jwt.issuer(issuer)
                .subject(subject)
                .audience(audience)
                .groups(Set.of("analyst"))
                .expiresIn(600)
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    @Override
    public Map<String, String> start() {
        int port = listen(this::service);
        issuer = "http://127.0.0.1:" + listen(Neighbours::certificates) + "/realms/dudao";
        Map<String, String> settings = new HashMap<>();
        for (String context : List.of("inspection", "feedback", "risk", "training", "reporting")) {
            settings.put("dudao.gateway.backend." + context + "-service", "127.0.0.1:" + port);
        }
        settings.put("dudao.gateway.backend.programme-service", "127.0.0.1:" + unusedPort());
        settings.put("dudao.gateway.issuer", issuer);
        settings.put("dudao.gateway.configuration", fasterFiles().toString());
        settings.put("dudao.gateway.anonymous-requests-per-second", "100");
        return settings;
    }

    @Override
    public void stop() {
        vertx.close();
    }

    private void service(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/v1/risks/slow" ->
                vertx.setTimer(8_000, timer -> request.response().end("late"));
            case "/api/v1/risks/broken" -> request.connection().close();
            case "/api/v1/risks/half" -> half(request);
            case "/api/v1/risks/nothing" ->
                request.response().setStatusCode(204).end();
            case "/api/v1/risks/gzip" ->
                request.response()
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .end("not really gzip");
            case "/api/v1/risks/large" -> large(request);
            case "/q/openapi" -> request.response().end("{\"paths\": {\"/api/v1/risks\": {\"get\": {}}}}");
            default -> echo(request);
        }
    }

    private static void half(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .write("id,text\r\n")
                .onComplete(written -> request.connection().close());
    }

    private static void large(HttpServerRequest request) {
        request.response().setChunked(true);
        for (int piece = 0; piece < 2_000; piece++) {
            request.response().write("0123456789".repeat(1_000));
        }
        request.response().end();
    }

    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(name.toLowerCase(java.util.Locale.ROOT), request.getHeader(name)));
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .put("bytes", body.length())
                                .encode()));
    }

    private static void certificates(HttpServerRequest request) {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        JsonObject jwk = new JsonObject()
                .put("kty", "RSA")
                .put("kid", "test")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", encoder.encodeToString(key.getModulus().toByteArray()))
                .put("e", encoder.encodeToString(key.getPublicExponent().toByteArray()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("keys", new JsonArray().add(jwk)).encode());
    }

    private int listen(io.vertx.core.Handler<HttpServerRequest> handler) {
        try {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(handler)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            return server.actualPort();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The cluster's files with shorter times, so that the tests need not wait for them. */
    private static Path fasterFiles() {
        try (Stream<Path> files = Files.list(Path.of("../kubernetes/gateway"))) {
            Path folder = Files.createTempDirectory(Path.of("target"), "gateway");
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("request: 15s", "request: 1s")
                        .replace("requestReceivedTimeout: 300s", "requestReceivedTimeout: 2s");
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
            return folder;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
