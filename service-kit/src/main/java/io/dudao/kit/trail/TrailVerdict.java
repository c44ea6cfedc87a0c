package io.dudao.kit.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a chain is what was written.
 *
 * @param entries how many there are now
 * @param intact whether each follows from the one before and none is missing
 * @param firstBroken the first place where that fails; null if intact
 * @param lastHash the hash of the last entry, in hex: kept elsewhere, it shows later that the chain was not written anew
 */
public record TrailVerdict(
        UUID chain, long entries, boolean intact, @Nullable Break firstBroken, String lastHash) {

    /** @param place where, from 1 */
    public record Break(long place, Fault why) {}

    /** What is wrong at a place. */
    public enum Fault {
        /** There is no entry at this place, though there are later ones. */
        MISSING,
        /** The entry is not the one whose hash it carries. */
        CHANGED,
        /** The entry does not continue the one before: either of them was exchanged. */
        UNCHAINED,
        /** There were entries from this place on. */
        CUT_OFF,
        /** The chain's end is not the one that was written last. */
        REPLACED
    }
}
