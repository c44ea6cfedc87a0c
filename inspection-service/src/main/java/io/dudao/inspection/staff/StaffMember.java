package io.dudao.inspection.staff;

import java.util.UUID;

/**
 * A person of a unit's staff, as told last.
 *
 * @param unitId where the person works
 * @param code what people and imports call the person; unique
 * @param revision 1, 2, 3 …; the highest wins
 */
public record StaffMember(UUID id, UUID unitId, String code, String name, long revision) {}
