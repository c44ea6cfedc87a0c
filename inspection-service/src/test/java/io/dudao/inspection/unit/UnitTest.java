package io.dudao.inspection.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.trail.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void aUnitMovesToAnotherRegion() {
        Unit unit = unit();
        unit.move("/south", NOW.plusSeconds(1));
        assertThat(unit.regionPath()).isEqualTo("/south");
        assertThat(unit.revision()).isEqualTo(2);
        assertThat(unit.changedAt()).isEqualTo(NOW.plusSeconds(1));
        refused("unit-is-in-that-region", () -> unit.move("/south", NOW));
    }

    @Test
    void aClosedUnitStaysWhereAndAsItIs() {
        Unit unit = unit();
        unit.close(LocalDate.parse("2026-03-01"), NOW);
        refused("closed-unit-cannot-be-moved", () -> unit.move("/south", NOW));
        refused("closed-unit-cannot-be-changed", () -> unit.change(details("Other"), NOW));
        refused("closed-unit-cannot-be-closed-again", () -> unit.close(LocalDate.parse("2026-03-01"), NOW));
        assertThat(unit.change(details("Unit"), NOW))
                .as("the same is no change")
                .isFalse();
        assertThat(unit.revision()).isEqualTo(2);
    }

    @Test
    void aClockThatWasSetBackDoesNotTurnTheHistoryRound() {
        Unit unit = unit();
        unit.change(details("Other"), NOW.minusSeconds(60));
        assertThat(unit.changedAt()).isEqualTo(NOW);
        unit.move("/south", NOW.plusSeconds(60));
        assertThat(unit.changedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void tagsAreTrimmedSortedAndEachThereOnce() {
        assertThat(Tags.of(List.of(" river", "flagship", "river "))).containsExactly("flagship", "river");
        assertThat(Tags.of(null)).isEmpty();
        assertThat("河景 terrace").matches(Tags.SYNTAX);
        for (String bad : List.of("", "  ", "a|b", "a\nb", "x".repeat(51), "\uD800")) {
            assertThat(bad).doesNotMatch(Tags.SYNTAX);
        }
    }

    @Test
    void theTrailNamesWhatDiffers() {
        Unit unit = unit();
        UnitDetails before = unit.details();
        unit.move("/south", NOW);
        assertThat(UnitStep.moved(unit, before, "Reorganisation").changes())
                .containsExactly(
                        new Change("regionPath", "/north", "/south"), new Change("reason", null, "Reorganisation"));
        unit.close(LocalDate.parse("2026-03-01"), NOW);
        assertThat(UnitStep.closed(unit, null).changes())
                .containsExactly(new Change("status", "OPEN", "CLOSED"), new Change("closedOn", null, "2026-03-01"));
        assertThat(UnitStep.registered(unit).changes())
                .extracting(Change::field)
                .containsExactly("name", "category", "regionPath", "timeZone", "tags");
    }

    private static void refused(String slug, ThrowingCallable step) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(step)
                .matches(broken -> broken.slug().equals(slug));
    }

    private static Unit unit() {
        return Unit.register(UUID.randomUUID(), "U-1", details("Unit"), NOW);
    }

    private static UnitDetails details(String name) {
        return new UnitDetails(name, "store", "/north", "Asia/Shanghai", null, null, null, List.of("a", "b"), null);
    }
}
