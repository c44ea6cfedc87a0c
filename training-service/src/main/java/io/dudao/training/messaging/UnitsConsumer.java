package io.dudao.training.messaging;

import io.dudao.kit.inbox.InboundRecords;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of the units up to date. */
@ApplicationScoped
public class UnitsConsumer {
    private final InboundRecords inbound;
    private final UnitDirectory units;

    UnitsConsumer(InboundRecords inbound, UnitDirectory units) {
        this.inbound = inbound;
        this.units = units;
    }

    @Incoming("units")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleAll(records, units::apply);
    }
}
