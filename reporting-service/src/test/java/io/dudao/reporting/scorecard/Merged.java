package io.dudao.reporting.scorecard;

import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What scorecards read, for tests of other packages; indicators whose facts were all taken back are left out. */
@ApplicationScoped
public class Merged {
    private final SumsReader sums;

    Merged(SumsReader sums) {
        this.sums = sums;
    }

    public Map<String, Sums> ofUnit(UUID unit, Period period) {
        var alone = present(sums.ofUnit(unit, period).await().indefinitely());
        var amongMany =
                sums.ofEach(List.of(unit), period).await().indefinitely().getOrDefault(unit, Map.of());
        io.dudao.reporting.history.SumsAssert.assertSame("the same unit in a ranking", present(amongMany), alone);
        return alone;
    }

    public Map<String, Sums> ofRegion(String path, Period period) {
        return present(sums.ofRegion(path, period).await().indefinitely());
    }

    private static Map<String, Sums> present(Map<String, Sums> sums) {
        var present = new HashMap<>(sums);
        present.values().removeIf(one -> one.n() == 0);
        return present;
    }
}
