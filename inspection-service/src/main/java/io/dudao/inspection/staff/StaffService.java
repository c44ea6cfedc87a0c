package io.dudao.inspection.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the copy of the staff. */
@ApplicationScoped
public class StaffService {
    private final StaffRepository staff;

    StaffService(StaffRepository staff) {
        this.staff = staff;
    }

    /** Takes over what was told, in any order and any number of times. */
    public Uni<Void> takeOver(Mutiny.Session session, List<StaffMember> told) {
        Map<UUID, StaffMember> newest = new TreeMap<>();
        told.forEach(person ->
                newest.merge(person.id(), person, (one, other) -> one.revision() >= other.revision() ? one : other));
        return staff.takeOver(session, newest.values());
    }
}
