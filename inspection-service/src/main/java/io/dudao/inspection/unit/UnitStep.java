package io.dudao.inspection.unit;

import io.dudao.kit.trail.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a unit, to be told and written down.
 *
 * @param unit as it is now
 * @param changes the fields that differ from before
 * @param reason in the words of whoever did it; null: none given
 */
record UnitStep(
        Unit unit,
        UnitAction action,
        List<Change> changes,
        @Nullable String reason) {

    static UnitStep registered(Unit unit) {
        return new UnitStep(unit, UnitAction.REGISTERED, differences(null, unit.details()), null);
    }

    static UnitStep changed(Unit unit, UnitDetails before) {
        return new UnitStep(unit, UnitAction.CHANGED, differences(before, unit.details()), null);
    }

    static UnitStep moved(Unit unit, UnitDetails before, String reason) {
        List<Change> changes = differences(before, unit.details());
        changes.add(new Change("reason", null, reason));
        return new UnitStep(unit, UnitAction.MOVED, changes, reason);
    }

    static UnitStep closed(Unit unit, @Nullable String reason) {
        List<Change> changes = new ArrayList<>();
        add(changes, "status", UnitStatus.OPEN, UnitStatus.CLOSED);
        add(changes, "closedOn", null, unit.closedOn());
        add(changes, "reason", null, reason);
        return new UnitStep(unit, UnitAction.CLOSED, changes, reason);
    }

    private static List<Change> differences(@Nullable UnitDetails before, UnitDetails after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "name", before == null ? null : before.name(), after.name());
        add(changes, "category", before == null ? null : before.category(), after.category());
        add(changes, "regionPath", before == null ? null : before.regionPath(), after.regionPath());
        add(changes, "timeZone", before == null ? null : before.timeZone(), after.timeZone());
        add(changes, "address", before == null ? null : before.address(), after.address());
        add(changes, "latitude", before == null ? null : before.latitude(), after.latitude());
        add(changes, "longitude", before == null ? null : before.longitude(), after.longitude());
        add(changes, "tags", before == null ? null : tags(before), tags(after));
        add(changes, "openingHours", before == null ? null : hours(before), hours(after));
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, text(before), text(after)));
        }
    }

    private static @Nullable String tags(UnitDetails details) {
        return details.tags().isEmpty() ? null : String.join("|", details.tags());
    }

    private static @Nullable String hours(UnitDetails details) {
        return details.openingHours() == null ? null : details.openingHours().text();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
