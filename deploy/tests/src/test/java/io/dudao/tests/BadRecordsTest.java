package io.dudao.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad rows are named with file, line and reason; the good ones beside them go through. */
@ExtendWith(RunningStack.class)
class BadRecordsTest {

    @Test
    void badRowsAreReportedAndTheirNeighboursGoThrough(RunningStack stack) throws IOException {
        Path folder = RunningStack.folder("bad-records");
        Files.writeString(folder.resolve("units.csv"), """
                unit_id,name,category,region_path,time_zone,address,latitude,longitude
                bad-1,"Café ""Zoë"", 茶",counter,/bad/here,Asia/Shanghai,,,
                bad-2,Second,counter,/bad/here,Mars/Olympus,,,
                bad-3,Third,counter,/bad/here,Asia/Shanghai,,north,
                bad-4,Fourth
                bad-5,Fifth,counter,/bad/here,Asia/Shanghai,,,
                bad-5,Fifth under another name,counter,/bad/here,Asia/Shanghai,,,
                """);
        Files.writeString(folder.resolve("inspections.csv"), """
                inspection_id,unit_id,kind,checklist,completed_on,score
                bad-i1,bad-1,SCHEDULED,bad-list,2024-03-01,90
                bad-i2,bad-nowhere,SCHEDULED,bad-list,2024-03-01,90
                bad-i3,bad-1,SCHEDULED,bad-list,2099-01-01,90
                bad-i4,bad-1,SCHEDULED,bad-list,2024-03-02,ninety
                bad-i5,bad-1,SCHEDULED,bad-list,2024-03-03,80
                """);

        RunningStack.Outcome imported = stack.run("import", folder.toString());

        assertThat(imported.exitCode()).as(imported.output()).isEqualTo(1);
        String report = Files.readString(Path.of("target/stack/import-report.csv"));
        assertThat(report.lines().filter(line -> line.startsWith("units.csv,")))
                .extracting(line -> line.split(",")[1])
                .containsExactlyInAnyOrder("3", "4", "5", "7");
        assertThat(report.lines().filter(line -> line.startsWith("inspections.csv,")))
                .extracting(line -> line.split(",")[1])
                .containsExactlyInAnyOrder("3", "4", "5");
        assertThat(stack.query("inspection", "select count(*) from unit where code in ('bad-1', 'bad-5')"))
                .isEqualTo("2");
        Number score = stack.as("analyst")
                .get("/api/v1/scorecards?unit=bad-1&period=2024-03")
                .then()
                .statusCode(200)
                .extract()
                .path("indicators.find { it.id == 'inspection.score' }.value");
        assertThat(score.doubleValue()).isEqualTo(85.0);
    }
}
