package io.dudao.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Real records go in while parts of the stack are killed, and the scorecards agree with figures that another program computed
 * from the same files. The records are no part of the project: without them the test is skipped.
 */
@ExtendWith(RunningStack.class)
class RealRecordsTest {
    private static final Path RECORDS = Path.of(System.getenv()
                    .getOrDefault(
                            "DUDAO_RECORDS",
                            RunningStack.root().resolve("../shared/data").toString()))
            .normalize();

    @Test
    void realRecordsGiveTheFiguresOfAnotherProgramWhateverIsKilled(RunningStack stack) {
        assumeTrue(
                Files.exists(RECORDS.resolve("expected.csv")),
                "skipped: there are no real records in " + RECORDS + "; set DUDAO_RECORDS to their folder");

        importWhileKilling(stack);
        assertEverythingArrived(stack);
        String figures = figures(stack);

        String written = outboxes(stack);
        RunningStack.Outcome again = stack.run("import", RECORDS.toString());
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(outboxes(stack)).as("events after a second import").isEqualTo(written);
        assertThat(figures(stack)).as("figures after a second import").isEqualTo(figures);

        RunningStack.Outcome replayed = stack.run("replay");
        assertThat(replayed.exitCode()).as(replayed.output()).isZero();
        assertThat(figures(stack)).as("figures after a replay of all topics").isEqualTo(figures);
        assertVerified(stack);

        assertThat(stack.run("stop").exitCode()).isZero();
        RunningStack.Outcome up = stack.run("up", "--detach");
        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(figures(stack)).as("figures after a restart of everything").isEqualTo(figures);
    }

    private void importWhileKilling(RunningStack stack) {
        RunningStack.Running records = stack.start("import", RECORDS.toString());
        awaitRows(stack, records, "inspection", "unit where code like 'sf-%'", 1_000);
        RunningStack.Killed reporting = stack.kill("reporting-service");
        awaitRows(stack, records, "feedback", "customer_case where external_id like 'nyc-%'", 500);
        RunningStack.Killed feedback = stack.kill("feedback-service");
        awaitRows(stack, records, "inspection", "inspection where external_id like 'sf-%'", 5_000);
        RunningStack.Killed kafka = stack.kill("kafka");
        awaitRows(stack, records, "inspection", "finding where external_id like 'sf-%'", 5_000);
        RunningStack.Killed postgres = stack.kill("postgres");
        List.of(reporting, feedback, kafka, postgres).forEach(stack::awaitBack);
        RunningStack.Outcome imported = stack.await(records);
        assertThat(imported.exitCode()).as(imported.output()).isZero();
    }

    /** Waits until the import is well under way; the kill that follows must fall into it. */
    private void awaitRows(RunningStack stack, RunningStack.Running records, String context, String table, int rows) {
        Awaitility.await(rows + " rows of " + table)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(records.process().isAlive())
                            .as("the import ended too early:%n%s", RunningStack.read(records))
                            .isTrue();
                    return Integer.parseInt(stack.query(context, "select count(*) from " + table)) >= rows;
                });
    }

    private void assertEverythingArrived(RunningStack stack) {
        assertThat(stack.query("inspection", "select count(*) from unit where code ~ '^(sf|nyc)-'"))
                .isEqualTo("4128");
        assertThat(stack.query("inspection", "select count(*) from inspection where external_id like 'sf-%'"))
                .isEqualTo("10116");
        assertThat(stack.query("inspection", "select count(*) from finding where external_id like 'sf-%'"))
                .isEqualTo("27187");
        assertThat(stack.query("feedback", "select count(*) from customer_case where external_id like 'nyc-%'"))
                .isEqualTo("3425");
        assertThat(stack.query("reporting", "select count(*) from dead_letter")).isEqualTo("0");
        assertVerified(stack);
    }

    private void assertVerified(RunningStack stack) {
        RunningStack.Outcome verified = stack.run("verify", RECORDS.toString());
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("1707 of 1707");
    }

    /** What every scorecard is made of, to the last digit. */
    private static String figures(RunningStack stack) {
        return stack.query("reporting", """
                select count(*) || ' ' || md5(string_agg(b::text, '|' order by unit_id, indicator, day)) from bucket b
                """);
    }

    private static String outboxes(RunningStack stack) {
        String count = "select count(*) || ' ' || coalesce(max(seq), 0) from outbox";
        return stack.query("inspection", count) + " " + stack.query("feedback", count);
    }
}
