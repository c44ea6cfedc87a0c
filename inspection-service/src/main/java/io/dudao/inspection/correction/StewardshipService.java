package io.dudao.inspection.correction;

import io.dudao.inspection.staff.StaffRepository;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who sees to an action, and until when. */
@ApplicationScoped
public class StewardshipService {
    private final Work work;
    private final Transition transition;
    private final StaffRepository staff;
    private final Deadlines deadlines;

    StewardshipService(Work work, Transition transition, StaffRepository staff, Deadlines deadlines) {
        this.work = work;
        this.transition = transition;
        this.staff = staff;
        this.deadlines = deadlines;
    }

    /**
     * Hands an action to somebody; fails {@code owner-is-a-staff-member-or-a-role} or {@code unknown-staff-member}.
     *
     * @param member code of a staff member of the unit
     * @param role in words, if no staff member is named
     */
    public Uni<CorrectiveActionView> assign(
            UUID id,
            @Nullable String ifMatch,
            @Nullable String member,
            @Nullable String role,
            @Nullable String reason,
            Scope scope) {
        return work.write(session -> transition.take(session, id, scope, Step.ASSIGN, reason, (action, unit, now) -> {
            EntityTags.require(ifMatch, action.revision(), "corrective action " + id);
            return owner(session, unit.id(), member, role)
                    .invoke(owner -> action.assign(owner, now))
                    .replaceWithVoid();
        }));
    }

    private Uni<Owner> owner(Mutiny.Session session, UUID unit, @Nullable String member, @Nullable String role) {
        if (member != null && role == null) {
            return staff.ofUnit(session, unit, member)
                    .onItem()
                    .ifNull()
                    .failWith(() ->
                            new RuleBroken("unknown-staff-member", "The unit has no staff member " + member + "."))
                    .map(person -> new Owner(person.id(), person.code()));
        }
        if (role != null && member == null) {
            return Uni.createFrom().item(new Owner(null, role));
        }
        throw new RuleBroken("owner-is-a-staff-member-or-a-role", "Name either a staff member or a role.");
    }

    /** Moves the deadline of an action; fails with the rules of {@link Deadlines}. The same date changes nothing. */
    public Uni<CorrectiveActionView> reschedule(
            UUID id, @Nullable String ifMatch, LocalDate dueOn, String reason, Scope scope) {
        return work.write(session ->
                transition.take(session, id, scope, Step.RESCHEDULE, reason, (action, unit, now) -> {
                    EntityTags.require(ifMatch, action.revision(), "corrective action " + id);
                    if (!dueOn.equals(action.dueOn())) {
                        action.reschedule(
                                deadlines.requireReachable(dueOn, LocalDate.ofInstant(now, unit.zone())), now);
                    }
                    return Uni.createFrom().voidItem();
                }));
    }
}
