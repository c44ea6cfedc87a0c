package io.dudao.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");
    private static final Sitting SITTING =
            new Sitting(UUID.randomUUID(), UUID.randomUUID(), "E-1", UUID.randomUUID(), "C-1");

    private final List<ExamResult> known = new ArrayList<>();

    @Test
    void attemptsCountInTheirOrder() {
        assertThat(add(FIRST).getFirst().attempt()).isEqualTo(1);
        assertThat(add(FIRST.plusSeconds(1)).getFirst().attempt()).isEqualTo(2);
        assertThat(known).extracting(ExamResult::revision).containsOnly(1L);
    }

    @Test
    void anEarlierAttemptThatBecomesKnownLaterMovesTheOthers() {
        add(FIRST.plusSeconds(20));
        add(FIRST.plusSeconds(30));
        var changed = add(FIRST.plusSeconds(10));
        assertThat(changed).extracting(ExamResult::attempt).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(changed.getFirst().attempt()).isEqualTo(1);
        assertThat(changed).extracting(ExamResult::revision).containsExactly(1L, 2L, 2L);
        assertThat(add(FIRST.plusSeconds(25)))
                .extracting(ExamResult::attempt, ExamResult::revision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 1L), org.assertj.core.groups.Tuple.tuple(4, 3L));
    }

    private List<ExamResult> add(Instant at) {
        var grading = new Grading(null, null, null, false, null);
        var changed = new Attempts(List.copyOf(known)).add(UUID.randomUUID(), SITTING, at, grading);
        known.add(changed.getFirst());
        return changed;
    }
}
