package io.dudao.inspection.draw;

import io.dudao.inspection.unit.OpeningHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a draw's tables, column by column. */
final class DrawRows {
    private DrawRows() {}

    record CandidateRow(UUID drawId, int position, UUID unitId, String stratum, BigDecimal weight) {
        Candidate candidate() {
            return new Candidate(unitId, stratum, weight);
        }
    }

    record InspectorRow(
            UUID drawId,
            int position,
            UUID inspectorId,
            List<String> regions,
            int dailyCapacity,
            List<UUID> excludedUnits,
            List<Instant> booked) {
        PoolMember member() {
            return new PoolMember(inspectorId, regions, dailyCapacity, excludedUnits, booked);
        }
    }

    /**
     * @param scheduledAt null: nobody can be sent
     * @param visitId null: nobody can be sent, or the unit has closed since the list was fixed
     */
    record VisitRow(
            UUID drawId,
            int position,
            UUID unitId,
            String stratum,
            String regionPath,
            String timeZone,
            OpeningHours opening,
            List<UUID> inspectors,
            @Nullable Instant scheduledAt,
            @Nullable UUID visitId) {
        DrawnUnit unit() {
            return new DrawnUnit(unitId, stratum, regionPath, ZoneId.of(timeZone), opening);
        }
    }

    static List<InspectorRow> inspectors(UUID draw, List<PoolMember> pool) {
        List<InspectorRow> rows = new ArrayList<>();
        for (PoolMember member : pool) {
            rows.add(new InspectorRow(
                    draw,
                    rows.size(),
                    member.inspectorId(),
                    member.regions(),
                    member.dailyCapacity(),
                    member.excludedUnits(),
                    member.booked()));
        }
        return rows;
    }

    /** @param visits ids of the planned visits, by unit */
    static List<VisitRow> visits(UUID draw, List<Staffing.Staffed> staffed, Map<UUID, UUID> visits) {
        List<VisitRow> rows = new ArrayList<>();
        for (Staffing.Staffed one : staffed) {
            DrawnUnit unit = one.unit();
            rows.add(new VisitRow(
                    draw,
                    rows.size(),
                    unit.unitId(),
                    unit.stratum(),
                    unit.regionPath(),
                    unit.zone().getId(),
                    unit.opening(),
                    one.inspectors(),
                    one.at(),
                    visits.get(unit.unitId())));
        }
        return rows;
    }
}
