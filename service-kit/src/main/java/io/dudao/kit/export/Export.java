package io.dudao.kit.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dudao.kit.export.PageSource.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One list on its way to the client: page after page, of which no more than one is in the memory. */
final class Export {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private final Vertx vertx;
    private final PageSource pages;
    private final Sheet sheet;
    private final HttpServerResponse response;
    private final int most;
    private int rows;

    /** @param most rows to send at most */
    Export(Vertx vertx, PageSource pages, Sheet sheet, HttpServerResponse response, int most) {
        this.vertx = vertx;
        this.pages = pages;
        this.sheet = sheet;
        this.response = response;
        this.most = most;
    }

    /** A piece of the spreadsheet; {@code next} is null if it is the last one. */
    private record Piece(byte[] bytes, @Nullable String next) {}

    /** Whether {@code answer} is a page of a list. */
    static boolean isPage(Answer answer) {
        try {
            return JSON.readTree(answer.body().getBytes()).path("items").isArray();
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends {@code page} and all that follow. Fails where a page cannot be had; the answer is then incomplete. */
    Future<Void> send(Answer page) {
        if (page.status() != 200) {
            return Future.failedFuture("the list answered " + page.status());
        }
        return vertx.executeBlocking(() -> piece(page.body()), true)
                .compose(piece -> write(piece.bytes())
                        .compose(written -> piece.next() == null
                                ? response.end()
                                : pages.page(piece.next()).compose(this::send)));
    }

    private Future<Void> write(byte[] bytes) {
        return bytes.length == 0 ? Future.succeededFuture() : response.write(Buffer.buffer(bytes));
    }

    private Piece piece(Buffer body) throws IOException {
        JsonNode page = JSON.readTree(body.getBytes());
        String next = page.path("next").textValue();
        for (JsonNode item : page.path("items")) {
            if (rows == most) {
                return cut();
            }
            sheet.add(item);
            rows++;
        }
        if (next == null) {
            return last();
        }
        return rows == most ? cut() : new Piece(sheet.take(), next);
    }

    private Piece cut() throws IOException {
        sheet.remark("[only the first " + most + " rows: narrow the filters]");
        return last();
    }

    private Piece last() throws IOException {
        byte[] rest = sheet.take();
        sheet.close();
        byte[] end = sheet.take();
        byte[] both = java.util.Arrays.copyOf(rest, rest.length + end.length);
        System.arraycopy(end, 0, both, rest.length, end.length);
        return new Piece(both, null);
    }
}
