package io.dudao.kit.attachment.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bucket with path-style addresses over real HTTP: put, get with a range, delete, list. Unsigned requests are 403. {@code
 * /names} tells what is stored and {@code /stop} ends it, for tests whose classes another loader has loaded.
 */
public final class FakeS3 implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();

    public FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.createContext("/names", exchange -> {
            try (exchange) {
                send(exchange, 200, String.join(" ", objects.keySet()));
            }
        });
        server.createContext("/stop", exchange -> {
            try (exchange) {
                send(exchange, 200, "");
            }
            server.stop(0);
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<String> signatures() {
        return List.copyOf(signatures);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String signature = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (signature == null || !signature.contains("Signature=")) {
                send(exchange, 403, "<Error><Code>AccessDenied</Code></Error>");
                return;
            }
            signatures.add(signature);
            String path = exchange.getRequestURI().getPath();
            String name = path.length() > "/bucket/".length() ? path.substring("/bucket/".length()) : "";
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, payload(exchange, body));
                    send(exchange, 200, "");
                }
                case "DELETE" -> {
                    objects.remove(name);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> get(exchange, name);
            }
        }
    }

    private void get(HttpExchange exchange, String name) throws IOException {
        byte[] object = objects.get(name);
        if (name.isEmpty()) {
            StringBuilder list = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
            objects.keySet()
                    .forEach(key -> list.append("<Contents><Key>").append(key).append("</Key></Contents>"));
            send(exchange, 200, list.append("</ListBucketResult>").toString());
        } else if (object == null) {
            send(exchange, 404, "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>");
        } else {
            Matcher range =
                    RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            byte[] part = range.matches()
                    ? Arrays.copyOfRange(object, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1)
                    : object;
            exchange.sendResponseHeaders(range.matches() ? 206 : 200, part.length);
            exchange.getResponseBody().write(part);
        }
    }

    /** Over plain HTTP the signed body comes in pieces, each with its length and signature in front. */
    private static byte[] payload(HttpExchange exchange, byte[] body) {
        String told = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        if (!told.startsWith("STREAMING-")) {
            return body;
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int place = 0;
        while (place < body.length) {
            int line = place;
            while (body[line] != '\r') {
                line++;
            }
            String head = new String(body, place, line - place, StandardCharsets.US_ASCII);
            int length = Integer.parseInt(head.substring(0, head.indexOf(';')), 16);
            if (length == 0) {
                break;
            }
            payload.write(body, line + 2, length);
            place = line + 2 + length + 2;
        }
        return payload.toByteArray();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
