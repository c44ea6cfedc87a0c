package io.dudao.local.importing;

import static io.dudao.local.importing.StubPlatform.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.local.Output;
import io.dudao.local.importing.StubPlatform.Mishap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImporterTest {
    private static final String UNITS = "unit_id,name,category,region_path\n";
    private static final String CASES = "case_id,unit_id,category,department,channel,opened_at,resolved_at\n";
    private static final String INSPECTIONS = "inspection_id,unit_id,kind,checklist,completed_on,score\n";

    private final StubPlatform stub;
    private final Report report = new Report();
    private final Map<Kind, CsvFile> files = new EnumMap<>(Kind.class);

    ImporterTest() throws IOException {
        stub = new StubPlatform();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void sendsEverythingInBatchesAndASecondTimeChangesNothing() {
        files.put(Kind.UNITS, read(Kind.UNITS, units(1_234)));
        assertThat(summary(send())).contains("1234 created").contains("0 refused");
        assertThat(stub.largestBatch()).isEqualTo(BatchSender.BATCH);
        assertThat(stub.stored()).hasSize(1_234 + 2).containsKey("/us/ny");
        assertThat(summary(send())).contains("0 created").contains("1234 unchanged");
        assertThat(report.refusals()).isEmpty();
    }

    @Test
    void whatFailsIsSentAgainAndNothingIsDoneTwice() {
        files.put(Kind.UNITS, read(Kind.UNITS, units(1_000)));
        stub.next(
                Mishap.STATUS_503,
                Mishap.DROPPED,
                Mishap.DONE_BUT_DROPPED,
                Mishap.STATUS_429,
                Mishap.DONE_BUT_DROPPED,
                Mishap.STATUS_503);
        Collection<Tally> tallies = send();
        assertThat(tallies).allMatch(tally -> tally.refusedCount() == 0 && tally.unsentCount() == 0);
        assertThat(stub.stored()).hasSize(1_002);
    }

    @Test
    void aRefusedTokenIsRenewed() {
        files.put(Kind.UNITS, read(Kind.UNITS, units(1)));
        stub.next(Mishap.STATUS_401);
        send();
        assertThat(stub.tokensIssued()).isEqualTo(2);
        assertThat(stub.stored()).containsKey("u1");
    }

    @Test
    void refusalsAreMappedToTheirLines() {
        files.put(Kind.UNITS, read(Kind.UNITS, units(600)));
        stub.refuse(item -> item.path("code").asText().equals("u555")
                ? problem(422, "unknown-region", "There is no region /us/ny.")
                : null);
        assertThat(send()).anyMatch(tally -> tally.refusedCount() == 1);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(556);
            assertThat(refusal.id()).isEqualTo("u555");
            assertThat(refusal.reason()).isEqualTo("unknown-region: There is no region /us/ny.");
        });
    }

    @Test
    void casesWaitUntilTheirUnitIsKnown() {
        files.put(Kind.UNITS, read(Kind.UNITS, units(1)));
        files.put(Kind.CASES, read(Kind.CASES, CASES + """
                c1,u1,noise,police,311,2025-01-01T07:52,
                c2,nowhere,noise,police,311,2025-01-01T07:52,
                """));
        AtomicInteger tries = new AtomicInteger();
        stub.refuse(item -> switch (item.path("unit").asText("")) {
            case "u1" -> tries.incrementAndGet() < 3 ? problem(422, "unknown-unit", "There is no unit u1.") : null;
            case "nowhere" -> problem(422, "unknown-unit", "There is no unit nowhere.");
            default -> null;
        });
        send();
        assertThat(stub.stored()).containsKey("c1");
        assertThat(report.refusals()).extracting(Report.Refusal::id).containsExactly("c2");
    }

    @Test
    void filesGoInTheOrderInWhichTheyNeedEachOther() {
        files.put(Kind.FINDINGS, read(Kind.FINDINGS, "inspection_id,item,corrected_on\ni1,Dirty floor,\n"));
        files.put(Kind.INSPECTIONS, read(Kind.INSPECTIONS, INSPECTIONS + "i1,u1,SCHEDULED,food,2017-01-01,94\n"));
        files.put(Kind.UNITS, read(Kind.UNITS, units(1)));
        send();
        assertThat(stub.requests())
                .containsExactly(
                        "POST /regions:batch",
                        "POST /units:batch",
                        "GET /checklists?code=food",
                        "POST /checklists",
                        "POST /inspections:batch",
                        "POST /findings:batch");
    }

    private Collection<Tally> send() {
        Output silent = new Output(
                new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()));
        return new Importer(stub.platform(), silent, report, Duration.ofSeconds(20)).send(files);
    }

    private CsvFile read(Kind kind, String text) {
        return CsvFile.of(kind, CsvText.parse(text), report);
    }

    private static String units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "u" + number + ",Unit " + number + ",food,/us/ny")
                .collect(Collectors.joining("\n", UNITS, "\n"));
    }

    private static String summary(Collection<Tally> tallies) {
        return tallies.stream().map(Tally::summary).collect(Collectors.joining("\n"));
    }
}
