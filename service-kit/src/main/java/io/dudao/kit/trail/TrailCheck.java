package io.dudao.kit.trail;

import io.dudao.kit.trail.TrailVerdict.Break;
import io.dudao.kit.trail.TrailVerdict.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through a chain from its first entry on and finds the first place that is not what was written. */
final class TrailCheck {
    private final UUID chain;
    private long entries;
    private long place;
    private String lastHash = TrailRow.NOTHING_BEFORE;
    private @Nullable Break broken;

    TrailCheck(UUID chain) {
        this.chain = chain;
    }

    /** @return the place after which to read on */
    long next(List<TrailRow> rows) {
        rows.forEach(this::next);
        return place;
    }

    private void next(TrailRow row) {
        entries++;
        if (row.place() != place + 1) {
            broken(place + 1, Fault.MISSING);
        } else if (!row.previousHash().equals(lastHash)) {
            broken(row.place(), Fault.UNCHAINED);
        } else if (!row.computedHash().equals(row.hash())) {
            broken(row.place(), Fault.CHANGED);
        }
        place = row.place();
        lastHash = row.hash();
    }

    /**
     * @param headPlace the last place that was written, 0 if nothing tells
     * @param headHash the hash written there
     */
    TrailVerdict end(long headPlace, String headHash) {
        if (headPlace > place) {
            broken(place + 1, Fault.CUT_OFF);
        } else if (headPlace < place || !headHash.equals(lastHash)) {
            broken(place, Fault.REPLACED);
        }
        return new TrailVerdict(chain, entries, broken == null, broken, lastHash);
    }

    private void broken(long at, Fault why) {
        if (broken == null) {
            broken = new Break(at, why);
        }
    }
}
