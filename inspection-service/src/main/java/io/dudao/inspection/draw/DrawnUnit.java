package io.dudao.inspection.draw;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A drawn unit, with what is needed to send somebody there.
 *
 * @param opening when it can be visited
 */
record DrawnUnit(UUID unitId, String stratum, String regionPath, ZoneId zone, List<OpeningHours> opening) {}
