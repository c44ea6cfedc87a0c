package io.dudao.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;
import org.jspecify.annotations.Nullable;

/** Sends rows in order and looks at every acknowledgement. */
final class Publisher {
    private final Producer<byte[], byte[]> producer;

    Publisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged rows that the broker has, for every key an unbroken run from its first row
     * @param refused rows that can never be sent, with the reason; later rows of their keys were not acknowledged
     * @param failure why others were not acknowledged although they may be later, or null
     */
    record Outcome(
            List<UUID> acknowledged,
            Map<UUID, String> refused,
            @Nullable Exception failure) {}

    private record Sent(OutboxTable.Waiting row, Future<RecordMetadata> acknowledgement) {}

    Outcome publish(List<OutboxTable.Waiting> rows) throws InterruptedException {
        Set<String> stopped = new HashSet<>();
        List<Sent> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Waiting row : rows) {
            if (!stopped.contains(row.key())) {
                Future<RecordMetadata> acknowledgement = producer.send(row.message());
                sent.add(new Sent(row, acknowledgement));
                // A record that the client itself refuses fails at once; what follows on its key must wait.
                if (acknowledgement.state() == Future.State.FAILED) {
                    stopped.add(row.key());
                }
            }
        }
        producer.flush();
        return outcome(sent);
    }

    private static Outcome outcome(List<Sent> sent) throws InterruptedException {
        List<UUID> acknowledged = new ArrayList<>(sent.size());
        Map<UUID, String> refused = new java.util.LinkedHashMap<>();
        Set<String> broken = new HashSet<>();
        Exception failure = null;
        for (Sent one : sent) {
            Exception reason = failureOf(one.acknowledgement());
            boolean behindBroken =
                    !one.row().key().isEmpty() && broken.contains(one.row().key());
            if (reason == null && !behindBroken) {
                acknowledged.add(one.row().id());
            } else if (reason != null) {
                broken.add(one.row().key());
                if (isFinal(reason) && !behindBroken) {
                    refused.put(one.row().id(), reason.getClass().getSimpleName());
                } else {
                    failure = reason;
                }
            }
        }
        return new Outcome(acknowledged, refused, failure);
    }

    private static @Nullable Exception failureOf(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static boolean isFinal(Exception reason) {
        return reason instanceof RecordTooLargeException
                || reason instanceof InvalidTopicException
                || reason instanceof SerializationException
                || reason instanceof UnsupportedForMessageFormatException;
    }
}
