package io.dudao.kit.attachment;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets attachments past the limit that all other bodies have. That limit is one number for the whole server, read from
 * Content-Length by a handler of Quarkus (order -2); raising it would open every JSON operation. So the length of an
 * attachment is taken down before that handler, and judged by {@link Upload} and {@link Reception}, who know the kind.
 */
@ApplicationScoped
public class UploadDoor {
    private static final int BEFORE_THE_LIMIT = 100;
    private static final String LENGTH = "dudao.attachment.length";
    private static final Pattern PATH = Pattern.compile("/api/v1/[a-z-]*attachments/" + Attachments.SYNTAX);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    void register(@Observes Filters filters) {
        filters.register(UploadDoor::pass, BEFORE_THE_LIMIT);
    }

    /** The length that the sender announced; null if it did not. */
    static @Nullable Long announcedLength(RoutingContext routing) {
        return routing.get(LENGTH);
    }

    private static void pass(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String length = request.getHeader("Content-Length");
        if (length != null
                && request.method().equals(HttpMethod.PUT)
                && NUMBER.matcher(length).matches()
                && PATH.matcher(request.path()).matches()) {
            routing.put(LENGTH, Long.parseLong(length));
            request.headers().remove("Content-Length");
        }
        routing.next();
    }
}
