package io.dudao.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.local.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Waits until everything that was accepted stands in the scorecards: every outbox is empty, then reporting-service has
 * processed each topic up to the end that it had at that moment.
 */
public final class Arrival {
    private static final List<String> CONTEXTS = List.of("inspection", "feedback", "risk", "training", "programme");
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Platform admin;
    private final Output output;
    private Instant quietUntil = Instant.now().plus(SILENCE);

    /** Asks as {@code admin}, who may read outboxes and the intake. */
    public Arrival(Platform admin, Output output) {
        this.admin = admin;
        this.output = output;
    }

    /**
     * Waits.
     *
     * @return what is still on its way at the deadline, one line each; empty when everything has arrived
     */
    public List<String> await(Duration deadline) {
        Instant until = Instant.now().plus(deadline);
        try {
            for (String context : CONTEXTS) {
                awaitOutbox(context, until);
            }
            return awaitIntake(until);
        } catch (LateException late) {
            return late.lines;
        } catch (UnreachableException silent) {
            return List.of(String.valueOf(silent.getMessage()));
        }
    }

    private void awaitOutbox(String context, Instant until) {
        while (true) {
            JsonNode outbox = read("/outboxes/" + context);
            long pending = outbox.path("pending").asLong();
            if (pending == 0) {
                return;
            }
            pauseOrGiveUp(until, List.of(context + "-service has " + pending + " events to publish"));
        }
    }

    private List<String> awaitIntake(Instant until) {
        Map<String, Long> targets = new HashMap<>();
        partitions((name, topic, partition) ->
                targets.put(name, partition.path("endOffset").asLong()));
        while (true) {
            Map<String, Long> left = new TreeMap<>();
            partitions((name, topic, partition) -> left.merge(
                    topic,
                    Math.max(
                            0,
                            targets.getOrDefault(name, 0L)
                                    - partition.path("processedOffset").asLong()),
                    Long::sum));
            left.values().removeIf(records -> records == 0);
            List<String> missing = left.entrySet().stream()
                    .map(topic -> "reporting-service has " + topic.getValue() + " records of " + topic.getKey())
                    .toList();
            if (missing.isEmpty()) {
                return missing;
            }
            pauseOrGiveUp(until, missing);
        }
    }

    private interface Visitor {
        void visit(String name, String topic, JsonNode partition);
    }

    private void partitions(Visitor visitor) {
        for (JsonNode topic : read("/intake").path("topics")) {
            String name = topic.path("topic").asText();
            for (JsonNode partition : topic.path("partitions")) {
                visitor.visit(name + "/" + partition.path("partition").asInt(), name, partition);
            }
        }
    }

    private JsonNode read(String path) {
        Answer answer = admin.get(path);
        if (!answer.isSuccess()) {
            throw new UnreachableException("GET " + path + " is answered " + answer.reason());
        }
        return answer.body();
    }

    private void pauseOrGiveUp(Instant until, List<String> missing) {
        Instant now = Instant.now();
        if (now.isAfter(until)) {
            throw new LateException(missing);
        }
        if (now.isAfter(quietUntil)) {
            quietUntil = now.plus(SILENCE);
            output.line("  on the way: " + String.join(", ", missing));
        }
        Platform.pause(PAUSE);
    }

    private static final class LateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines;

        LateException(List<String> lines) {
            this.lines = lines;
        }
    }
}
