package io.dudao.kit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.export.ListOperations.ListOperation;
import io.dudao.kit.export.PageSource.Answer;
import io.dudao.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers a list that is asked for as a spreadsheet; everything else goes its way. */
@ApplicationScoped
public class ExportRoute {
    private static final Logger LOG = Logger.getLogger(ExportRoute.class);
    private static final int AFTER_AUTHENTICATION = 10;
    /** Exports at a time: each holds a page of a list and a compressor. */
    private static final int MOST_AT_ONCE = 4;

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("content-length", "content-encoding", "transfer-encoding", "connection", "keep-alive");

    private final Vertx vertx;
    private final ListOperations lists;
    private final ObjectMapper json;
    private final Clock clock;
    private final int mostRows;
    private final AtomicInteger running = new AtomicInteger();
    private @Nullable HttpClient client;

    ExportRoute(
            Vertx vertx,
            ListOperations lists,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "dudao.export.rows", defaultValue = "100000") int mostRows) {
        this.vertx = vertx;
        this.lists = lists;
        this.json = json;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_AUTHENTICATION);
    }

    private void handle(RoutingContext context) {
        ExportFormat format = wanted(context);
        ListOperation list = format == null ? null : lists.at(context.request().path());
        if (format == null || list == null) {
            context.next();
        } else if (running.incrementAndGet() > MOST_AT_ONCE) {
            running.decrementAndGet();
            refuse(context.response(), "too-many-exports", "Enough lists are being exported; ask again in a moment.");
        } else {
            export(context, list, format).onComplete(done -> running.decrementAndGet());
        }
    }

    private static @Nullable ExportFormat wanted(RoutingContext context) {
        return HttpMethod.GET.equals(context.request().method())
                ? ExportFormat.preferred(context.request().getHeader("Accept"))
                : null;
    }

    private Future<Void> export(RoutingContext context, ListOperation list, ExportFormat format) {
        HttpServerResponse response = context.response();
        PageSource pages = new PageSource(client(), context.request());
        return pages.page(null)
                .compose(first -> first.status() == 200 && Export.isPage(first)
                        ? send(first, pages, list, format, response)
                        : relay(first, response))
                .onFailure(failure -> giveUp(context, failure));
    }

    private Future<Void> send(
            Answer first, PageSource pages, ListOperation list, ExportFormat format, HttpServerResponse response) {
        String file =
                list.name() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + format.extension();
        if (format == ExportFormat.CSV) {
            response.headers().remove("Content-Encoding"); // else Quarkus keeps it from being compressed
        }
        response.setChunked(true)
                .putHeader("Content-Type", format.contentType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .putHeader("Export-Limit", Integer.toString(mostRows))
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept");
        Sheet sheet = format.sheet(list.name(), list.columns());
        return new Export(vertx, pages, sheet, response, mostRows).send(first);
    }

    /** A list that refuses is answered as if it had been asked for directly. */
    private static Future<Void> relay(Answer answer, HttpServerResponse response) {
        answer.headers().forEach(header -> {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                response.putHeader(header.getKey(), header.getValue());
            }
        });
        return response.setStatusCode(answer.status()).end(answer.body());
    }

    /** Half a list must not look like a whole one: the connection is given up once something was sent. */
    private void giveUp(RoutingContext context, Throwable failure) {
        LOG.warnf("An export of %s broke off: %s", context.request().path(), failure.getMessage());
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            refuse(context.response(), "unavailable", "The list cannot be had at the moment.");
        }
    }

    private void refuse(HttpServerResponse response, String slug, String detail) {
        try {
            Problem problem = new Problem(Problem.typeOf(slug), Problem.titleOf(slug), 503, detail, null);
            response.headers().remove("Content-Disposition").remove("Export-Limit");
            response.setChunked(false)
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Retry-After", "2")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }

    /** Made when first needed: most services are asked for JSON all day. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = vertx.createHttpClient();
            client = made;
        }
        return made;
    }
}
