package io.dudao.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dudao.feedback.cases.CustomerCase.Opening;
import io.dudao.feedback.cases.CustomerCase.Status;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.Ids;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a case. */
class CustomerCaseTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = OPENED.plus(Duration.ofHours(3));
    private static final String WHO = "agent-7";

    private final CustomerCase one = CustomerCase.open(Ids.next(), opening(), Duration.ofHours(48));

    @Test
    void aCaseOpensWithItsDepartmentAndTime() {
        CaseStep step = one.firstStep(WHO);

        assertThat(one.status()).isEqualTo(Status.OPEN);
        assertThat(one.dueAt()).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(one.revision()).isEqualTo(1);
        assertThat(step.kind()).isEqualTo(CaseStep.Kind.OPENED);
        assertThat(step.occurredAt()).isEqualTo(OPENED);
        assertThat(step.toDepartment()).isEqualTo("front-desk");
    }

    @Test
    void aHandOffCountsAndSaysFromWhereToWhere() {
        CaseStep step = one.handOff("billing", "it is about the bill", LATER, WHO);

        assertThat(one.department()).isEqualTo("billing");
        assertThat(one.handOffs()).isEqualTo(1);
        assertThat(one.revision()).isEqualTo(2);
        assertThat(step.fromDepartment()).isEqualTo("front-desk");
        assertThat(step.toDepartment()).isEqualTo("billing");
        assertThat(step.revision()).isEqualTo(2);
        assertThat(step.who()).isEqualTo(WHO);
        assertThat(step.note()).isEqualTo("it is about the bill");
    }

    @Test
    void aCaseIsHandedToAnotherDepartment() {
        assertBroken("case-is-handed-to-another-department", () -> one.handOff("front-desk", "again", LATER, WHO));
        assertThat(one.handOffs()).isZero();
        assertThat(one.revision()).isEqualTo(1);
    }

    @Test
    void onlyAnOpenCaseCanBeHandedOff() {
        one.resolve("wrong bill", LATER, LATER, WHO);
        assertBroken("only-an-open-case-can-be-handed-off", () -> one.handOff("billing", "late", LATER, WHO));
    }

    @Test
    void resolvingTellsWhenAndWhy() {
        CaseStep step = one.resolve("wrong bill", OPENED.plusSeconds(60), LATER, WHO);

        assertThat(one.status()).isEqualTo(Status.RESOLVED);
        assertThat(one.resolvedAt()).isEqualTo(OPENED.plusSeconds(60));
        assertThat(one.cause()).isEqualTo("wrong bill");
        assertThat(step.kind()).isEqualTo(CaseStep.Kind.RESOLVED);
        assertThat(step.occurredAt()).isEqualTo(OPENED.plusSeconds(60));
    }

    @Test
    void aResolvedCaseCannotBeResolvedAgain() {
        one.resolve("wrong bill", LATER, LATER, WHO);
        assertBroken("resolved-case-cannot-be-resolved-again", () -> one.resolve("again", LATER, LATER, WHO));
    }

    @Test
    void aCaseCannotBeResolvedBeforeItWasOpenedOrInTheFuture() {
        assertBroken(
                "case-cannot-be-resolved-before-it-was-opened",
                () -> one.resolve("early", OPENED.minusMillis(1), LATER, WHO));
        assertBroken("in-the-future", () -> one.resolve("late", LATER.plus(Duration.ofMinutes(6)), LATER, WHO));
        assertThat(one.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aReopenedCaseWaitsAgainAndKeepsItsHandOffs() {
        one.handOff("billing", "it is about the bill", LATER, WHO);
        one.resolve("wrong bill", LATER, LATER, WHO);
        CaseStep step = one.reopen("still wrong", LATER.plusSeconds(1), WHO);

        assertThat(one.status()).isEqualTo(Status.OPEN);
        assertThat(one.resolvedAt()).isNull();
        assertThat(one.cause()).isNull();
        assertThat(one.handOffs()).isEqualTo(1);
        assertThat(one.revision()).isEqualTo(4);
        assertThat(step.kind()).isEqualTo(CaseStep.Kind.REOPENED);
        assertBroken("only-a-resolved-case-can-be-reopened", () -> one.reopen("again", LATER, WHO));
        assertBroken("case-cannot-be-resolved-before-it-was-reopened", () -> one.resolve("x", LATER, LATER, WHO));
    }

    @Test
    void aCaseThatIsTakenOverAtItsEndIsBornResolved() {
        CustomerCase taken = taken(LATER);

        assertThat(taken.status()).isEqualTo(Status.RESOLVED);
        assertThat(taken.revision()).isEqualTo(1);
        assertThat(taken.dueAt()).isNull();
        assertThat(taken.firstStep(WHO).kind()).isEqualTo(CaseStep.Kind.RESOLVED);
        assertThat(taken.firstStep(WHO).occurredAt()).isEqualTo(LATER);
    }

    @Test
    void aCaseThatIsTakenOverOpenIsOpenWithoutAnAgreedTime() {
        CustomerCase taken = taken(null);

        assertThat(taken.status()).isEqualTo(Status.OPEN);
        assertThat(taken.dueAt()).isNull();
        assertThat(taken.firstStep(WHO).kind()).isEqualTo(CaseStep.Kind.OPENED);
    }

    @Test
    void aCaseIsNotTakenOverWithAnEndBeforeItsBeginning() {
        assertBroken("case-cannot-be-resolved-before-it-was-opened", () -> taken(OPENED.minusSeconds(1)));
    }

    private static CustomerCase taken(@Nullable Instant resolvedAt) {
        return CustomerCase.takeOver(Ids.next(), "nyc-1", opening(), "hash", resolvedAt);
    }

    private static Opening opening() {
        return new Opening(Ids.next(), "refund", "front-desk", "phone", OPENED, null);
    }

    private static void assertBroken(String rule, ThrowingCallable verb) {
        assertThat(catchThrowableOfType(RuleBroken.class, verb).slug()).isEqualTo(rule);
    }
}
