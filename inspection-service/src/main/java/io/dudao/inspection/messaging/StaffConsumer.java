package io.dudao.inspection.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.staff.StaffState;
import io.dudao.inspection.staff.StaffMember;
import io.dudao.inspection.staff.StaffService;
import io.dudao.kit.inbox.InboundRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the copy of the staff up to date. */
@ApplicationScoped
public class StaffConsumer {
    private final InboundRecords inbound;
    private final StaffService staff;

    StaffConsumer(InboundRecords inbound, StaffService staff) {
        this.inbound = inbound;
        this.staff = staff;
    }

    @Incoming("staff")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleAll(records, this::takeOver);
    }

    private Uni<Void> takeOver(Mutiny.Session session, List<Event<?>> events) {
        List<StaffMember> told = new ArrayList<>();
        for (Event<?> event : events) {
            if (event.data() instanceof StaffState state) {
                told.add(
                        new StaffMember(state.staffId(), state.unitId(), state.code(), state.name(), state.revision()));
            }
        }
        return staff.takeOver(session, told);
    }
}
