package io.dudao.inspection.messaging;

import io.dudao.contracts.inspection.AppealState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.appeal.Appeal;
import io.dudao.inspection.appeal.AppealItem;
import io.dudao.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of appeals on the inspection topic. */
@ApplicationScoped
public class AppealEvents {
    private final Outbox outbox;

    AppealEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An appeal was lodged, decided or withdrawn: its state. */
    public Uni<Void> stated(Mutiny.Session session, Appeal appeal, List<AppealItem> items) {
        var type = switch (appeal.status()) {
            case LODGED -> InspectionTypes.APPEAL_LODGED;
            case DECIDED -> InspectionTypes.APPEAL_DECIDED;
            case WITHDRAWN -> InspectionTypes.APPEAL_WITHDRAWN;
        };
        return outbox.append(session, type, appeal.id(), state(appeal, items));
    }

    private static AppealState state(Appeal appeal, List<AppealItem> items) {
        return new AppealState(
                appeal.unitId(),
                appeal.revision(),
                appeal.changedAt(),
                appeal.id(),
                appeal.inspectionId(),
                AppealState.Status.valueOf(appeal.status().name()),
                items.size(),
                (int) items.stream()
                        .filter(item -> Boolean.TRUE.equals(item.granted()))
                        .count());
    }
}
