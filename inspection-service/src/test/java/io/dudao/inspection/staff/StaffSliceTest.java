package io.dudao.inspection.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dudao.contracts.staff.StaffTypes;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of the staff follows the topic. */
@QuarkusTest
class StaffSliceTest {

    @Test
    void theNewestRevisionStaysInWhateverOrderItCame() {
        UUID person = UUID.randomUUID();
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        TestTopics.send(
                Samples.of(StaffTypes.STAFF_REGISTERED, Map.of("staffId", person, "revision", 2, "unitId", there)),
                Samples.of(StaffTypes.STAFF_REGISTERED, Map.of("staffId", person, "revision", 1, "unitId", here)),
                Samples.of(StaffTypes.STAFF_REGISTERED, Map.of("staffId", UUID.randomUUID(), "unitId", here)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RealBackends.database().number("select count(*) from staff_member where unit_id = ?", here)
                        == 1);
        assertThat(RealBackends.database().query("select unit_id from staff_member where id = ?", person))
                .extracting(row -> row.get("unit_id"))
                .containsExactly(there);
    }
}
