package io.dudao.sample.messaging;

import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.CorrectiveActionState.Severity;
import io.dudao.contracts.inspection.CorrectiveActionState.Status;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.kit.outbox.Outbox;
import io.dudao.sample.note.Note;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class SampleEvents {
    private final Outbox outbox;

    SampleEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public Uni<Void> written(Mutiny.Session session, Note note) {
        var fact = new CorrectiveActionState(
                note.unitId(),
                1,
                note.writtenAt(),
                note.id(),
                note.id(),
                note.text(),
                Severity.MINOR,
                Status.OPEN,
                LocalDate.ofInstant(note.writtenAt(), ZoneOffset.UTC),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return outbox.append(session, InspectionTypes.CORRECTIVE_ACTION_OPENED, note.id(), fact);
    }
}
