package io.dudao.inspection.draw;

import io.dudao.inspection.unit.OpeningHours;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A drawn unit, with what is needed to send somebody there.
 *
 * @param opening when it can be visited
 */
record DrawnUnit(UUID unitId, String stratum, String regionPath, ZoneId zone, OpeningHours opening) {}
