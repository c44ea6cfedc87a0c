package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitTest.assertSlug;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.inspection.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerBookTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID VISIT = new UUID(1, 1);

    @Test
    void aNewerAnswerReplacesTheOneItIsBasedOnWhicheverComesFirst() {
        VisitAnswer first = answer(1, "a", 5, "one", 0);
        VisitAnswer second = answer(2, "a", 7, "one", 1, first);
        for (AnswerBook book : List.of(book(first, second), book(second, first), book(second, first, second))) {
            AnsweredItem item = item(book, "a");
            assertThat(item.isInConflict()).isFalse();
            assertThat(item.current()).isEqualTo(second);
            assertThat(item.replaced()).containsExactly(first);
        }
    }

    @Test
    void twoDevicesOnTheSameBasisAreInConflictUntilOneAnswerResolvesIt() {
        VisitAnswer basis = answer(1, "a", 5, "one", 0);
        VisitAnswer mine = answer(2, "a", 6, "one", 1, basis);
        VisitAnswer yours = answer(3, "a", 7, "two", 1, basis);
        AnswerBook book = book(basis, mine, yours);
        assertThat(item(book, "a").standing()).containsExactly(mine, yours);
        assertThat(book.conflicts()).hasSize(1);
        assertThat(AnswerFields.differences(List.of(mine.content(), yours.content())))
                .containsExactly(new AnswerFields.Difference("points", List.of("6", "7")));
        VisitAnswer settled = answer(4, "a", 7, "one", 2, mine, yours);
        book.take(settled);
        assertThat(book.conflicts()).isEmpty();
        assertThat(item(book, "a").current()).isEqualTo(settled);
        assertThat(item(book, "a").all()).hasSize(4);
    }

    @Test
    void whatSaysTheSameIsNoConflict() {
        AnswerBook book = book(answer(1, "a", 5, "one", 0), answer(2, "a", 5, "two", 9));
        assertThat(book.conflicts()).isEmpty();
        book.take(answer(3, "a", 6, "two", 10, answer(1, "a", 5, "one", 0)));
        assertThat(item(book, "a").standing()).extracting(VisitAnswer::id).containsExactly(id(3));
    }

    @Test
    void aDeviceDoesNotContradictItself() {
        AnswerBook book = book(answer(2, "a", 5, "one", 3), answer(1, "a", 6, "one", 4));
        assertThat(book.conflicts()).isEmpty();
        assertThat(item(book, "a").current().id()).isEqualTo(id(1));
    }

    @Test
    void goingBackToAnEarlierAnswerIsAnAnswerOfItsOwn() {
        VisitAnswer yes = answer(1, "a", 5, "one", 0);
        VisitAnswer no = answer(2, "a", 0, "one", 1, yes);
        VisitAnswer again = answer(3, "a", 5, "one", 2, no);
        assertThat(item(book(again, yes, no), "a").current()).isEqualTo(again);
    }

    @Test
    void oneIdIsOneAnswer() {
        AnswerBook book = book(answer(1, "a", 5, "one", 0));
        assertThat(book.take(answer(1, "a", 5, "one", 0))).isFalse();
        assertSlug("already-exists-differently", () -> book.take(answer(1, "a", 6, "one", 0)));
        assertSlug("already-exists-differently", () -> book.take(answer(1, "b", 5, "one", 0)));
    }

    @Test
    void anAnswerFollowsNeitherItselfNorOneToAnotherItem() {
        VisitAnswer first = answer(1, "a", 5, "one", 0, answer(2, "a", 6, "one", 1));
        assertSlug("answer-cannot-follow-itself", () -> book(answer(1, "a", 5, "one", 0, answer(1, "a", 5, "one", 0))));
        assertSlug("answer-cannot-follow-itself", () -> book(first).take(answer(2, "a", 6, "one", 1, first)));
        assertSlug("answer-replaces-one-to-another-item", () -> book(first).take(answer(3, "b", 5, "one", 2, first)));
    }

    @Test
    void aVisitCollectsTenThousandAnswers() {
        AnswerBook book = new AnswerBook(IntStream.range(0, AnswerBook.MOST)
                .mapToObj(number -> answer(number, "a", 5, "one", number))
                .toList());
        assertSlug("visit-has-too-many-answers", () -> book.take(answer(AnswerBook.MOST, "a", 5, "one", 0)));
        assertThat(book.take(answer(7, "a", 5, "one", 7))).isFalse();
    }

    /** Devices go on from what they have heard so far; whatever reaches the server, in any order, ends in the same state. */
    @Test
    void orderAndRepetitionChangeNothingAndNothingIsLost() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<VisitAnswer> sent = histories(random);
            var expected = new AnswerBook(sent).items();
            List<VisitAnswer> deliveries = new ArrayList<>(sent);
            IntStream.range(0, sent.size()).forEach(i -> deliveries.add(sent.get(random.nextInt(sent.size()))));
            Collections.shuffle(deliveries, random);
            AnswerBook book = new AnswerBook(List.of());
            deliveries.forEach(book::take);
            assertThat(book.items()).as("seed " + seed).isEqualTo(expected);
            assertThat(book.all()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(sent);
            for (AnsweredItem item : book.items().values()) {
                assertThat(item.standing()).as("seed " + seed).isNotEmpty();
                assertThat(item.standing().size() + item.replaced().size())
                        .as("seed " + seed)
                        .isEqualTo(item.all().size());
            }
        }
    }

    private static List<VisitAnswer> histories(Random random) {
        List<VisitAnswer> sent = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String item = "item-" + random.nextInt(3);
            List<VisitAnswer> heard = sent.stream()
                    .filter(answer -> answer.item().equals(item) && random.nextInt(3) > 0)
                    .toList();
            VisitAnswer[] parents = heard.isEmpty() || random.nextInt(4) == 0
                    ? new VisitAnswer[0]
                    : random.nextInt(5) == 0 && heard.size() > 1
                            ? new VisitAnswer[] {heard.getFirst(), heard.getLast()}
                            : new VisitAnswer[] {heard.getLast()};
            String device = "device-" + random.nextInt(3);
            sent.add(answer(number, item, random.nextInt(3), device, random.nextInt(50), parents));
        }
        return sent;
    }

    private static AnswerBook book(VisitAnswer... answers) {
        AnswerBook book = new AnswerBook(List.of());
        Arrays.stream(answers).forEach(book::take);
        return book;
    }

    private static AnsweredItem item(AnswerBook book, String item) {
        return Objects.requireNonNull(book.items().get(item));
    }

    private static VisitAnswer answer(
            int number, String item, int points, String device, int minute, VisitAnswer... parents) {
        return new VisitAnswer(
                id(number),
                VISIT,
                item,
                Answer.points(item, BigDecimal.valueOf(points)),
                NOON.plusSeconds(60L * minute),
                device,
                Arrays.stream(parents).map(VisitAnswer::id).sorted().toList(),
                null,
                NOON,
                false);
    }

    private static UUID id(int number) {
        return new UUID(2, number);
    }
}
