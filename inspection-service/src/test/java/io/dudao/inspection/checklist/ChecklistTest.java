package io.dudao.inspection.checklist;

import static io.dudao.inspection.checklist.Checklists.decimal;
import static io.dudao.inspection.checklist.Checklists.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.inspection.text.Titles;
import io.dudao.kit.problem.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ChecklistContent CONTENT =
            Checklists.percentage("80").section(points("a", "1", "1")).content();

    @Test
    void aDraftChangesUntilItIsPublished() {
        Checklist draft = Checklist.draft(UUID.randomUUID(), CONTENT, NOW);
        assertThat(draft.number()).isZero();
        draft.replace(Checklists.percentage("90").section(points("b", "1", "1")).content(), NOW.plusSeconds(1));
        assertThat(draft.items()).containsOnlyKeys("b");
        draft.publish(3, NOW.plusSeconds(2));
        assertThat(draft.number()).isEqualTo(3);
        assertThat(draft.revision()).isEqualTo(3);
        assertThat(draft.status()).isEqualTo(ChecklistStatus.PUBLISHED);
        refused("only-a-draft-can-change", () -> draft.replace(CONTENT, NOW));
        refused("only-a-draft-can-be-published", () -> draft.publish(4, NOW));
        assertThat(draft.passMark()).isEqualTo("90");
    }

    @Test
    void aDraftKeepsItsCode() {
        Checklist draft = Checklist.draft(UUID.randomUUID(), CONTENT, NOW);
        var other =
                new ChecklistContent("other", new Titles("一", "One"), Method.DEDUCTION, decimal("1"), null, null, null);
        refused("code-of-a-draft-cannot-change", () -> draft.replace(other, NOW));
    }

    @Test
    void onlyAPublishedVersionIsWithdrawnAndOnce() {
        Checklist draft = Checklist.draft(UUID.randomUUID(), CONTENT, NOW);
        refused("only-a-published-checklist-can-be-withdrawn", () -> draft.withdraw(NOW));
        Checklist version = Checklist.write(UUID.randomUUID(), CONTENT, 1, NOW);
        version.withdraw(NOW);
        refused("only-a-published-checklist-can-be-withdrawn", () -> version.withdraw(NOW));
        refused("only-a-draft-can-change", () -> version.replace(CONTENT, NOW));
    }

    @Test
    void whatWasSaidComesBack() {
        Checklist version = Checklist.write(UUID.randomUUID(), CONTENT, 1, NOW);
        ChecklistContent said = ChecklistContent.of(version);
        assertThat(ChecklistContent.of(Checklist.write(UUID.randomUUID(), said, 2, NOW)))
                .isEqualTo(said);
    }

    @Test
    void theCacheForgetsWhatWasNotUsedForLongest() {
        ChecklistCache cache = new ChecklistCache();
        Checklist first = Checklist.write(UUID.randomUUID(), CONTENT, 1, NOW);
        Checklist second = Checklist.write(UUID.randomUUID(), CONTENT, 2, NOW);
        cache.keep(first);
        cache.keep(second);
        for (int number = 3; number <= ChecklistCache.MOST; number++) {
            cache.keep(Checklist.write(UUID.randomUUID(), CONTENT, number, NOW));
        }
        assertThat(cache.byVersion("check", 1)).isSameAs(first);
        cache.keep(Checklist.write(UUID.randomUUID(), CONTENT, ChecklistCache.MOST + 1, NOW));
        assertThat(cache.byId(second.id())).isNull();
        assertThat(cache.byVersion("check", 2)).isNull();
        assertThat(cache.byId(first.id())).isSameAs(first);
        Checklist draft = Checklist.draft(UUID.randomUUID(), CONTENT, NOW);
        cache.keep(draft);
        assertThat(cache.byId(draft.id())).isNull();
    }

    private static void refused(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.slug()).isEqualTo(slug));
    }
}
