package io.dudao.training.staff;

import java.time.Instant;
import java.util.UUID;

/** A staff member as callers see it. {@code unit} is the code of the unit where the person works. */
public record StaffView(
        UUID id, String code, String name, UUID unitId, String unit, Instant registeredAt, long revision) {

    static StaffView of(StaffMember member, String unit) {
        return new StaffView(
                member.id(),
                member.code(),
                member.name(),
                member.unitId(),
                unit,
                member.registeredAt(),
                member.revision());
    }
}
