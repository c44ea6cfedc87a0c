package io.dudao.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dudao.local.Output;
import io.dudao.local.platform.Answer;
import io.dudao.local.platform.Platform;
import io.dudao.local.platform.Reason;
import io.dudao.local.platform.UnreachableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Sends items in batches, a few at a time, and hands each one's answer back. A batch may be sent again at any time. */
final class BatchSender {
    /** Items a request holds at most. */
    static final int BATCH = 500;

    private static final int IN_FLIGHT = 4;
    private static final Set<Integer> ONE_TO_BLAME = Set.of(400, 413, 422);
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private final Platform platform;
    private final Output output;

    BatchSender(Platform platform, Output output) {
        this.platform = platform;
        this.output = output;
    }

    /**
     * What became of an item.
     *
     * @param status 201, 200, the status of {@code problem}, or 0 when no server answered
     * @param problem the problem details; a missing node if the item is in
     */
    record Outcome(int status, JsonNode problem) {
        boolean isIn() {
            return status == 200 || status == 201;
        }

        boolean isUnsent() {
            return status == 0;
        }

        String slug() {
            return Reason.slug(problem);
        }

        String reason() {
            return Reason.of(status, problem);
        }
    }

    /** Sends everything and returns when everything is answered. {@code each} is called from several threads. */
    void send(String path, List<Item> items, Tally tally, BiConsumer<Item, Outcome> each) {
        try (ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<Item> batch = items.subList(from, Math.min(from + BATCH, items.size()));
                batches.add(senders.submit(() -> sendBatch(path, batch, each)));
            }
            Instant quietUntil = Instant.now().plus(PROGRESS);
            for (Future<?> batch : batches) {
                await(batch);
                if (Instant.now().isAfter(quietUntil)) {
                    output.line(tally.progress());
                    quietUntil = Instant.now().plus(PROGRESS);
                }
            }
        }
    }

    private void sendBatch(String path, List<Item> batch, BiConsumer<Item, Outcome> each) {
        Answer answer;
        try {
            answer = platform.post(
                    path, Map.of("items", batch.stream().map(Item::body).toList()));
        } catch (UnreachableException silent) {
            JsonNode problem = Platform.JSON.createObjectNode().put("title", "not sent: " + silent.getMessage());
            batch.forEach(item -> each.accept(item, new Outcome(0, problem)));
            return;
        }
        if (answer.isSuccess()) {
            handOut(batch, answer.body().path("items"), each);
        } else if (batch.size() == 1 || !ONE_TO_BLAME.contains(answer.status())) {
            batch.forEach(item -> each.accept(item, new Outcome(answer.status(), answer.body())));
        } else {
            // Refused as a whole, say for a value that cannot be read: halving finds the row that is to blame.
            sendBatch(path, batch.subList(0, batch.size() / 2), each);
            sendBatch(path, batch.subList(batch.size() / 2, batch.size()), each);
        }
    }

    private static void handOut(List<Item> batch, JsonNode answers, BiConsumer<Item, Outcome> each) {
        Map<Integer, JsonNode> byIndex = new HashMap<>();
        answers.forEach(answer -> byIndex.put(answer.path("index").asInt(-1), answer));
        for (int index = 0; index < batch.size(); index++) {
            JsonNode answer = byIndex.getOrDefault(index, MissingNode.getInstance());
            int status = answer.path("status").asInt(500);
            each.accept(batch.get(index), new Outcome(status, answer.path("problem")));
        }
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
