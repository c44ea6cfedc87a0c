package io.dudao.reporting.messaging;

import io.dudao.reporting.intake.IntakeService;
import io.dudao.reporting.intake.UnitCopies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Units and regions, into reporting's copy. */
@ApplicationScoped
public class UnitConsumer {
    private final Readings readings;
    private final IntakeService intake;
    private final UnitCopies copies;

    UnitConsumer(Readings readings, IntakeService intake, UnitCopies copies) {
        this.readings = readings;
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("units")
    Uni<Void> units(ConsumerRecords<byte[], byte[]> records) {
        return intake.take(readings.units(records), copies::write);
    }
}
