package io.dudao.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** An app that calls one service as one person, one request at a time. */
public final class Client implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    public Client(ServiceProcess service) {
        this.service = service.address();
    }

    /** The body of the answer to {@code GET /api/v1<path>}; anything but 200 is a fault. */
    public byte[] get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).build());
    }

    public JsonNode read(String path, String token) throws IOException, InterruptedException {
        return JSON.readTree(get(path, token));
    }

    /** Posts {@code body} under a new Idempotency-Key and reads the answer; anything but 200 and 201 is a fault. */
    public JsonNode post(String path, String token, Object body) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build()));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(service.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
