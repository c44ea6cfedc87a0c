package io.dudao.reporting.messaging;

import io.dudao.reporting.fact.FactTable;
import io.dudao.reporting.intake.IntakeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every topic that becomes facts: one batch, one transaction, acknowledged after the commit. */
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

    @Incoming("facts")
    Uni<Void> facts(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(readings.facts(records), facts::write);
    }
}
