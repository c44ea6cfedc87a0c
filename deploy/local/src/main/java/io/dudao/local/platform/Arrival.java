package io.dudao.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.local.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        topics().forEach(topic ->
                targets.put(name(topic), topic.path("endOffset").asLong()));
        while (true) {
            List<String> missing = new ArrayList<>();
            for (JsonNode topic : topics()) {
                long left = targets.getOrDefault(name(topic), 0L)
                        - topic.path("processedOffset").asLong();
                if (left > 0) {
                    missing.add("reporting-service has " + left + " records of " + name(topic) + " to process");
                }
            }
            if (missing.isEmpty()) {
                return missing;
            }
            pauseOrGiveUp(until, missing);
        }
    }

    private JsonNode topics() {
        JsonNode intake = read("/intake");
        return intake.has("topics") ? intake.path("topics") : intake.path("items");
    }

    private static String name(JsonNode topic) {
        return topic.path("topic").asText();
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
