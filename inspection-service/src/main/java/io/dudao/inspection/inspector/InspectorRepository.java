package io.dudao.inspection.inspector;

import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored inspectors. */
@ApplicationScoped
public class InspectorRepository {

    /** The inspector {@code id}; fails {@code not-found}. */
    public Uni<Inspector> require(Mutiny.Session session, UUID id) {
        return session.find(Inspector.class, id).onItem().ifNull().failWith(() -> new NotFound("inspector " + id));
    }

    /** The inspector whose log-in {@code subject} is, or null. */
    public Uni<Inspector> bySubject(Mutiny.Session session, String subject) {
        return session.createQuery("from Inspector i where i.subject = :subject", Inspector.class)
                .setParameter("subject", subject)
                .getSingleResultOrNull();
    }

    /** The inspectors of these ids, by id; what is unknown is missing. */
    public Uni<Map<UUID, Inspector>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from Inspector i where i.id in (:ids)", Inspector.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(Inspector::id, Function.identity())));
    }
}
