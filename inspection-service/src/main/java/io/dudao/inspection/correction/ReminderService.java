package io.dudao.inspection.correction;

import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reading reminders. */
@ApplicationScoped
public class ReminderService {
    private final Work work;
    private final ReminderRepository reminders;
    private final UnitRepository units;

    ReminderService(Work work, ReminderRepository reminders, UnitRepository units) {
        this.work = work;
        this.reminders = reminders;
        this.units = units;
    }

    /** The reminders of units within {@code scope}. */
    public Uni<Page<ReminderView>> list(ReminderFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> reminders
                .list(session, filter, scope, page)
                .chain(found -> units.codes(
                                session,
                                found.items().stream().map(Reminder::unitId).toList())
                        .map(codes -> found.map(reminder -> ReminderView.of(reminder, codes.get(reminder.unitId()))))));
    }
}
