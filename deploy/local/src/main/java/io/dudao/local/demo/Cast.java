package io.dudao.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.local.Session;
import io.dudao.local.platform.Answer;
import io.dudao.local.platform.Patience;
import io.dudao.local.platform.Platform;
import io.dudao.local.platform.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The demo users, each with a token of its own, and what they do through the gateway. Safe for several threads. */
final class Cast {
    private static final Duration LONGEST_NEWS = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int AT_ONCE = 6;

    private final Session session;
    private final Map<String, Platform> users = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    Cast(Session session) {
        this.session = session;
    }

    /** What a user sees of the platform. */
    Platform as(String user) {
        return users.computeIfAbsent(
                user, name -> Platform.of(session.settings(), name, Patience.ofMinutes(2), session.output()::line));
    }

    int requests() {
        return requests.get();
    }

    /**
     * Sends a POST that takes effect once; waits while the service has not heard of the unit yet. What is there already under
     * its natural name stays as it is.
     *
     * @return the answer, empty if it was there
     */
    JsonNode once(String user, String path, Object body, String key) {
        Instant until = Instant.now().plus(LONGEST_NEWS);
        while (true) {
            requests.incrementAndGet();
            Answer answer = as(user).postOnce(path, body, key);
            if (answer.isSuccess() || Reason.slug(answer.body()).equals("already-exists")) {
                return answer.isSuccess() ? answer.body() : Platform.JSON.createObjectNode();
            }
            if (!isNews(answer.status(), answer.body()) || Instant.now().isAfter(until)) {
                throw new StoryFailedException(user + " POST " + path + ": " + answer.reason());
            }
            pause();
        }
    }

    /** Sends items in batches until all are in; those of units that the service has not heard of yet are sent again. */
    void batch(String user, String path, List<? extends Map<String, ?>> items, int size) {
        Instant until = Instant.now().plus(LONGEST_NEWS);
        List<? extends Map<String, ?>> left = items;
        while (!left.isEmpty()) {
            List<Map<String, ?>> postponed = new ArrayList<>();
            for (int from = 0; from < left.size(); from += size) {
                postponed.addAll(sendBatch(user, path, left.subList(from, Math.min(from + size, left.size()))));
            }
            if (!postponed.isEmpty() && Instant.now().isAfter(until)) {
                throw new StoryFailedException(path + ": the service does not hear of the units");
            }
            if (!postponed.isEmpty()) {
                pause();
            }
            left = postponed;
        }
    }

    private List<Map<String, ?>> sendBatch(String user, String path, List<? extends Map<String, ?>> items) {
        requests.incrementAndGet();
        Answer answer = as(user).post(path, Map.of("items", items));
        if (!answer.isSuccess()) {
            throw new StoryFailedException(user + " POST " + path + ": " + answer.reason());
        }
        List<Map<String, ?>> postponed = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            int status = item.path("status").asInt();
            if (isNews(status, item.path("problem"))) {
                postponed.add(items.get(item.path("index").asInt()));
            } else if (status != 200 && status != 201) {
                throw new StoryFailedException(path + " item "
                        + items.get(item.path("index").asInt()) + ": " + Reason.of(status, item.path("problem")));
            }
        }
        return postponed;
    }

    /** Reads a single thing. */
    JsonNode read(String user, String path) {
        requests.incrementAndGet();
        Answer answer = as(user).get(path);
        if (!answer.isSuccess()) {
            throw new StoryFailedException(user + " GET " + path + ": " + answer.reason());
        }
        return answer.body();
    }

    /** Reads a whole list, page by page; {@code path} has a query already. */
    List<JsonNode> all(String user, String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = read(user, path + "&limit=200");
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            String cursor = Platform.encoded(page.path("next").asText());
            page = read(user, path + "&limit=200&cursor=" + cursor);
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** Does something for each of several, a few at a time. */
    static <T> void each(Collection<T> several, Consumer<T> what) {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> done = new ArrayList<>();
            several.forEach(one -> done.add(hands.submit(() -> what.accept(one))));
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Whether the service may just not have heard of the unit: who sees a part of the organisation gets 404 for that. */
    private static boolean isNews(int status, JsonNode problem) {
        return status == 404 || Reason.slug(problem).equals("unknown-unit");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
