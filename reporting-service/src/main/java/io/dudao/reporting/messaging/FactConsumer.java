package io.dudao.reporting.messaging;

import io.dudao.reporting.fact.FactTable;
import io.dudao.reporting.intake.IntakeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Everything that becomes facts: one batch, one transaction, acknowledged after the commit. */
@ApplicationScoped
public class FactConsumer {
    private final Readings readings;
    private final IntakeService intake;
    private final FactTable facts;

    FactConsumer(Readings readings, IntakeService intake, FactTable facts) {
        this.readings = readings;
        this.intake = intake;
        this.facts = facts;
    }

    @Incoming("inspection")
    Uni<Void> inspection(ConsumerRecords<byte[], byte[]> records) {
        return take(records);
    }

    @Incoming("feedback")
    Uni<Void> feedback(ConsumerRecords<byte[], byte[]> records) {
        return take(records);
    }

    @Incoming("risk")
    Uni<Void> risk(ConsumerRecords<byte[], byte[]> records) {
        return take(records);
    }

    @Incoming("training")
    Uni<Void> training(ConsumerRecords<byte[], byte[]> records) {
        return take(records);
    }

    @Incoming("programme")
    Uni<Void> programme(ConsumerRecords<byte[], byte[]> records) {
        return take(records);
    }

    private Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(readings.facts(records), facts::write);
    }
}
