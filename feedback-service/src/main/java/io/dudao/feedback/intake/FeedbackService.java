package io.dudao.feedback.intake;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads feedback. */
@ApplicationScoped
public class FeedbackService {
    private final Work work;
    private final UnitDirectory units;
    private final FeedbackRepository feedback;

    FeedbackService(Work work, UnitDirectory units, FeedbackRepository feedback) {
        this.work = work;
        this.units = units;
        this.feedback = feedback;
    }

    /** One feedback within {@code scope}. */
    public Uni<FeedbackView> get(UUID id, Scope scope) {
        return work.read(session -> feedback.require(session, id)
                .chain(found -> units.requireById(session, found.unitId(), scope, "feedback " + id)
                        .map(unit -> FeedbackView.of(found, unit.code()))));
    }

    /** A page of the feedback within {@code scope}. */
    public Uni<Page<FeedbackView>> list(FeedbackRepository.Filter filter, Scope scope, PageRequest page) {
        return work.read(session -> feedback.list(session, filter, scope, page).chain(found -> views(session, found)));
    }

    private Uni<Page<FeedbackView>> views(Mutiny.Session session, Page<Feedback> page) {
        Set<UUID> ids = page.items().stream().map(Feedback::unitId).collect(Collectors.toSet());
        return units.byIds(session, ids)
                .map(known -> page.map(one -> FeedbackView.of(
                        one, Objects.requireNonNull(known.get(one.unitId())).code())));
    }
}
