package io.dudao.inspection.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AppealTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    @Test
    void anAppealIsLodgedInTime() {
        assertThat(lodged(NOW, 2).status()).isEqualTo(AppealStatus.LODGED);
        assertSlug("appeal-deadline-has-passed", () -> lodged(NOW.minusMillis(1), 2));
    }

    @Test
    void whoInspectedOrAppealedDoesNotJudge() {
        Appeal appeal = lodged(NOW, 2);
        assertSlug("own-work-cannot-be-judged", () -> appeal.requireImpartial("inspector", true));
        assertSlug("own-work-cannot-be-judged", () -> appeal.requireImpartial("manager", false));
        appeal.requireImpartial("supervisor", false);
    }

    @Test
    void aClosedAppealStaysClosed() {
        Appeal appeal = lodged(NOW, 2);
        appeal.withdraw(NOW);
        assertSlug("appeal-is-closed", () -> appeal.withdraw(NOW));
        assertSlug("appeal-is-closed", () -> appeal.requireImpartial("supervisor", false));
        assertSlug("appeal-is-closed", () -> appeal.decide(1, 1, NOW));
        assertThat(appeal.outcome()).isNull();
    }

    @Test
    void theOutcomeSaysHowMuchWasGranted() {
        assertThat(decided(3, 3)).isEqualTo(Outcome.GRANTED);
        assertThat(decided(3, 1)).isEqualTo(Outcome.PARTLY_GRANTED);
        assertThat(decided(3, 0)).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void anItemIsGrantedByMoreThanHalfOfThePanel() {
        assertThat(judged(1, true)).isTrue();
        assertThat(judged(2, true, false)).isFalse();
        assertThat(judged(2, true, true)).isTrue();
        assertThat(judged(3, true, false, true)).isTrue();
        assertThat(judged(3, false, false, true)).isFalse();
        assertThat(judged(4, true, true, false, false)).isFalse();
    }

    @Test
    void thePanelIsCompleteWhenEveryMemberHasVoted() {
        assertThat(new Panel(2, items(), votes("a", true)).isComplete()).isFalse();
        var both = new ArrayList<>(votes("a", true));
        both.addAll(votes("b", false));
        assertThat(new Panel(2, items(), both).isComplete()).isTrue();
    }

    @Test
    void aMemberVotesOnceAndOnEveryItem() {
        var panel = new Panel(3, items(), votes("a", true));
        assertSlug("already-voted", () -> panel.requireVote("a", List.of("door", "floor")));
        assertSlug("vote-on-every-item-once", () -> panel.requireVote("b", List.of("door")));
        assertSlug("vote-on-every-item-once", () -> panel.requireVote("b", List.of("door", "door")));
        assertSlug("vote-on-every-item-once", () -> panel.requireVote("b", List.of("door", "floor", "roof")));
        panel.requireVote("b", List.of("floor", "door"));
    }

    private static Outcome decided(int items, int granted) {
        Appeal appeal = lodged(NOW, 2);
        appeal.decide(items, granted, NOW);
        assertThat(appeal.revision()).isEqualTo(2);
        return java.util.Objects.requireNonNull(appeal.outcome());
    }

    private static boolean judged(int size, boolean... grants) {
        List<AppealVote> votes = new ArrayList<>();
        for (int member = 0; member < grants.length; member++) {
            votes.addAll(votes("member" + member, grants[member]));
        }
        var items = items();
        int granted = new Panel(size, items, votes).judge();
        assertThat(granted).isIn(0, items.size());
        assertThat(items).allSatisfy(item -> assertThat(item.granted()).isEqualTo(granted > 0));
        return granted > 0;
    }

    private static List<AppealItem> items() {
        return List.of(item(0, "door"), item(1, "floor"));
    }

    private static AppealItem item(int place, String code) {
        return new AppealItem(ID, ID, place, code, "{}", "It was open.", List.of());
    }

    private static List<AppealVote> votes(String member, boolean granted) {
        return List.of(
                new AppealVote(ID, ID, "door", member, granted, "seen", NOW),
                new AppealVote(ID, ID, "floor", member, granted, "seen", NOW));
    }

    private static Appeal lodged(Instant deadline, int panel) {
        return Appeal.lodge(ID, ID, ID, "We disagree.", deadline, panel, "manager", NOW);
    }

    private static void assertSlug(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
