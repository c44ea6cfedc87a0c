package io.dudao.inspection.visit;

import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.unit.UnitDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day of an inspector.
 *
 * @param used how many visits he must make on it
 * @param capacity how many he can make
 * @param visits those of them that the viewer may see, by time
 * @param metres the straight-line way from each to the next, summed up; null if the place of a unit is not known
 */
public record InspectorDay(
        UUID inspectorId,
        String inspector,
        LocalDate date,
        int used,
        int capacity,
        List<Stop> visits,
        @Nullable Long metres) {

    /** @param metresFromPrevious straight line from the unit before; null for the first, or if a place is not known */
    public record Stop(VisitView visit, @Nullable Long metresFromPrevious) {}

    static InspectorDay of(Inspector inspector, LocalDate date, List<Dossier> visits, Viewer viewer) {
        List<Stop> stops = new ArrayList<>();
        @Nullable Dossier previous = null;
        @Nullable Long total = 0L;
        for (Dossier dossier : visits.stream().filter(viewer::sees).toList()) {
            Long metres = previous == null ? null : metres(previous, dossier);
            stops.add(new Stop(VisitView.of(dossier, viewer), metres));
            total = previous == null ? total : total == null || metres == null ? null : Long.valueOf(total + metres);
            previous = dossier;
        }
        return new InspectorDay(
                inspector.id(), inspector.code(), date, visits.size(), inspector.dailyCapacity(), stops, total);
    }

    private static @Nullable Long metres(Dossier from, Dossier to) {
        UnitDetails start = from.unit().details();
        UnitDetails end = to.unit().details();
        if (start.latitude() == null
                || start.longitude() == null
                || end.latitude() == null
                || end.longitude() == null) {
            return null;
        }
        return Math.round(Position.metres(start.latitude(), start.longitude(), end.latitude(), end.longitude()));
    }
}
