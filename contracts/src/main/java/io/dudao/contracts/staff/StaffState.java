package io.dudao.contracts.staff;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A staff member as known now: nothing personal beyond the name. The record's key is the staff id.
 *
 * @param unitId the unit where the person works
 * @param revision the staff member's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when the person was registered or moved
 * @param staffId the staff member, also the record's key
 * @param code what people and imports call the staff member; unique
 * @param name the person's name
 */
public record StaffState(UUID unitId, long revision, Instant occurredAt, UUID staffId, String code, String name)
        implements EventData {}
