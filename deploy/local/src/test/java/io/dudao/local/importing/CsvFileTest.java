package io.dudao.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final String UNITS = "unit_id,name,category,region_path,time_zone,address,latitude,longitude\n";
    private static final String INSPECTIONS = "inspection_id,unit_id,kind,checklist,completed_on,score\n";
    private static final String CASES = "case_id,unit_id,category,department,channel,opened_at,resolved_at\n";

    private final Report report = new Report();

    @Test
    void aUnitBecomesAnItem() {
        CsvFile file = read(Kind.UNITS, UNITS + "u1,\"Joe's, Pizza\",food,/us/ny,America/New_York,,40.5,-73\n");
        assertThat(file.items().getFirst().body())
                .containsEntry("code", "u1")
                .containsEntry("name", "Joe's, Pizza")
                .containsEntry("regionPath", "/us/ny")
                .containsEntry("timeZone", "America/New_York")
                .containsEntry("latitude", new BigDecimal("40.5"))
                .doesNotContainKey("address");
        assertThat(report.refusals()).isEmpty();
    }

    @Test
    void dirtyRowsAreNamedAndTheOthersGoOn() {
        CsvFile file = read(Kind.INSPECTIONS, INSPECTIONS + """
                i1,u1,SCHEDULED,food,2017-01-01,94
                i2,u1,SCHEDULED,food,2017-02-30,94
                i3,u1,SCHEDULED,food,2017-01-01,ninety
                i4,u1,SCHEDULED,food,2017-01-01
                i5,,SCHEDULED,food,2017-01-01,90
                i6,u1,WHENEVER,food,2017-01-01,90
                i7,u1,SCHEDULED,food,2017-01-01,1e9999999
                i8,u1,SPOT_CHECK,food,2017-01-01,90,more
                i9,u1,SPOT_CHECK,food,2017-01-01,90
                """);
        assertThat(file.items()).extracting(Item::id).containsExactly("i1", "i9");
        assertThat(file.rows()).isEqualTo(9);
        assertThat(report.refusals()).extracting(Report.Refusal::line).containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(report.refusals())
                .extracting(Report.Refusal::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("completed_on", "2017-02-30"),
                        reason -> assertThat(reason).contains("score", "ninety"),
                        reason -> assertThat(reason).contains("5 columns", "6"),
                        reason -> assertThat(reason).isEqualTo("unit_id is missing"),
                        reason -> assertThat(reason).contains("WHENEVER"),
                        reason -> assertThat(reason).contains("not a number"),
                        reason -> assertThat(reason).contains("7 columns"));
    }

    @Test
    void aRepeatedRowIsTakenOnceAndADifferingOneIsRefused() {
        CsvFile file = read(Kind.CASES, CASES + """
                c1,u1,noise,police,311,2025-01-01T07:52,
                c1,u1,noise,police,311,2025-01-01T07:52,
                c1,u1,noise,police,311,2025-01-01T07:53,
                """);
        assertThat(file.items()).hasSize(1);
        assertThat(file.repeated()).isEqualTo(1);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(4);
            assertThat(refusal.reason()).contains("line 2", "other content");
        });
    }

    @Test
    void theSameFindingTwiceIsTwoFindings() {
        CsvFile file = read(Kind.FINDINGS, """
                inspection_id,item,corrected_on
                i1,Dirty floor,2017-01-02
                i1,Dirty floor,2017-01-02
                i1,Dirty wall,
                """);
        assertThat(file.items()).extracting(Item::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(file.items().get(0).id()).startsWith("i1:").endsWith(":1");
        assertThat(file.items().get(1).id()).endsWith(":2");
        assertThat(file.items().get(2).body()).doesNotContainKey("correctedOn");
    }

    @Test
    void aMissingColumnRefusesTheFile() {
        CsvFile file = read(Kind.UNITS, "unit_id,name\nu1,a\n");
        assertThat(file.items()).isEmpty();
        assertThat(report.refusals().getFirst().reason()).contains("category, region_path");
    }

    @Test
    void regionsComeWithEverythingAboveThem() {
        CsvFile file = read(Kind.UNITS, UNITS + "u1,a,food,/us/new-york/queens,,,,\nu2,b,food,/us/ohio,,,,\n");
        assertThat(Regions.of(file.items()))
                .extracting(Item::id)
                .containsExactly("/us", "/us/new-york", "/us/new-york/queens", "/us/ohio");
        assertThat(Regions.of(file.items()).get(1).body()).containsEntry("name", "New York");
    }

    private CsvFile read(Kind kind, String text) {
        return CsvFile.of(kind, CsvText.parse(text), report);
    }
}
