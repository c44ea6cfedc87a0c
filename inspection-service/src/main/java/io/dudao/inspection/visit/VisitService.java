package io.dudao.inspection.visit;

import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.inspector.InspectorRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Forbidden;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reading visits. */
@ApplicationScoped
public class VisitService {
    private final Work work;
    private final VisitRepository visits;
    private final InspectorRepository inspectors;
    private final Diary diary;
    private final Clock clock;

    VisitService(Work work, VisitRepository visits, InspectorRepository inspectors, Diary diary, Clock clock) {
        this.work = work;
        this.visits = visits;
        this.inspectors = inspectors;
        this.diary = diary;
        this.clock = clock;
    }

    /** The visits that the viewer may know of. A unit cannot ask whom a visit was made by. */
    public Uni<Page<VisitView>> list(VisitFilter filter, Viewer viewer, PageRequest page) {
        if (filter.inspector() != null && viewer.looksOnAsUnit()) {
            return Uni.createFrom().failure(new Forbidden("A unit cannot list visits by inspector."));
        }
        return work.read(session -> visits.list(session, filter, viewer, clock.instant(), page)
                .chain(found -> views(session, found, viewer)));
    }

    private Uni<Page<VisitView>> views(Mutiny.Session session, Page<Visit> found, Viewer viewer) {
        return visits.all(session, found.items().stream().map(Visit::id).toList())
                .map(VisitService::byId)
                .map(dossiers ->
                        found.map(visit -> VisitView.of(Objects.requireNonNull(dossiers.get(visit.id())), viewer)));
    }

    private static Map<UUID, Dossier> byId(List<Dossier> dossiers) {
        Map<UUID, Dossier> byId = new HashMap<>();
        dossiers.forEach(dossier -> byId.put(dossier.visit().id(), dossier));
        return byId;
    }

    /** One visit; fails {@code not-found} also where the viewer may not know of it. */
    public Uni<VisitView> get(UUID id, Viewer viewer) {
        return work.read(session ->
                visits.require(session, id).invoke(viewer::requireSeen).map(dossier -> VisitView.of(dossier, viewer)));
    }

    /** What an inspector has to do on a local date; he himself and those who plan may look. */
    public Uni<InspectorDay> day(UUID inspector, LocalDate date, Viewer viewer) {
        return work.read(session -> inspectors
                .require(session, inspector)
                .invoke(found -> requireDiary(found, viewer))
                .chain(found -> diary.on(session, List.of(inspector), date)
                        .map(visited -> InspectorDay.of(found, date, visited, viewer))));
    }

    private static void requireDiary(Inspector inspector, Viewer viewer) {
        boolean plans = viewer.sendsInto(inspector.details().regions());
        if (!plans && !viewer.subject().equals(inspector.subject())) {
            throw new NotFound("inspector " + inspector.id());
        }
    }
}
