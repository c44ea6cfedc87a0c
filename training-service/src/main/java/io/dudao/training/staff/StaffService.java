package io.dudao.training.staff;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.dudao.kit.validation.PlainText;
import io.dudao.training.messaging.TrainingEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with staff. Every method is one transaction and stays within the caller's scope. */
@ApplicationScoped
public class StaffService {
    private final Work work;
    private final StaffRepository staff;
    private final UnitDirectory units;
    private final TrainingEvents events;
    private final Clock clock;

    StaffService(Work work, StaffRepository staff, UnitDirectory units, TrainingEvents events, Clock clock) {
        this.work = work;
        this.staff = staff;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Someone to register. {@code unit} is the unit's code. */
    public record NewStaffMember(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String code,

            @NotBlank @Size(max = 200) @PlainText String name,
            @NotBlank @Size(max = 64) @PlainText String unit) {}

    /** Registers someone at a unit. Two of the same code are refused with 409. */
    public Uni<StaffView> register(NewStaffMember command, Scope scope) {
        Instant now = clock.instant();
        return work.once(
                command,
                StaffView.class,
                session ->
                        units.require(session, command.unit(), scope).chain(unit -> add(session, command, unit, now)));
    }

    /** A staff member by the id. */
    public Uni<StaffView> get(UUID id, Scope scope) {
        return work.read(session -> staff.require(session, id, scope)
                .map(found -> StaffView.of(found.member(), found.unit().code())));
    }

    /** The staff that the filters name; what is null does not matter. */
    public Uni<Page<StaffView>> list(
            @Nullable String unit, @Nullable String region, @Nullable String code, Scope scope, PageRequest page) {
        return work.read(session ->
                staff.list(session, unit, region, code, scope, page).chain(found -> withUnits(session, found)));
    }

    private Uni<StaffView> add(Mutiny.Session session, NewStaffMember command, UnitCopy unit, Instant now) {
        var member = StaffMember.register(Ids.next(), unit.id(), command.code(), command.name(), now);
        return session.persist(member)
                .call(() -> events.registered(session, member))
                .replaceWith(() -> StaffView.of(member, unit.code()));
    }

    private Uni<Page<StaffView>> withUnits(Mutiny.Session session, Page<StaffMember> page) {
        var ids = page.items().stream().map(StaffMember::unitId).collect(Collectors.toSet());
        return units.codesOf(session, ids)
                .map(codes -> page.map(member -> StaffView.of(member, codes.getOrDefault(member.unitId(), ""))));
    }
}
