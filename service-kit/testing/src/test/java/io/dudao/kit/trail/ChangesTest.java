package io.dudao.kit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void onlyWhatDiffersIsAChange() {
        var changes = Changes.of()
                .field("same", "a", "a")
                .field("both absent", null, null)
                .field("points", new BigDecimal("5.0"), new BigDecimal("5"))
                .field("appeared", null, 7)
                .field("went", Instant.EPOCH, null)
                .field("items", List.of("a", "b"), List.of("a"))
                .list();
        assertThat(changes)
                .containsExactly(
                        new Change("appeared", null, "7"),
                        new Change("went", "1970-01-01T00:00:00Z", null),
                        new Change("items", "a, b", "a"));
    }

    @Test
    void aLongTextIsCutWithAMarkAndNeverWithinACharacter() {
        assertThat(new Change("note", null, "x".repeat(500)).after()).isEqualTo("x".repeat(500));
        assertThat(new Change("note", null, "x".repeat(501)).after()).isEqualTo("x".repeat(497) + "[…]");
        assertThat(new Change("note", "🦆".repeat(300), null).before()).isEqualTo("🦆".repeat(248) + "[…]");
    }

    @Test
    void textsThatDifferBehindTheCutAreAChange() {
        var changes = Changes.of()
                .field("note", "x".repeat(600), "x".repeat(600) + "y")
                .list();
        assertThat(changes).hasSize(1);
    }

    @Test
    void anEntryNamesItsActionWithASlug() {
        UUID id = new UUID(0, 1);
        assertThatThrownBy(() -> new TrailEntry(id, "note", id, null, "Did something", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
