package io.dudao.inspection.draw;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The one seed of a draw, from which all its chance comes. The units' stream is {@code SplittableRandom(seed)} itself; the others
 * start from the seed XOR a constant, the ASCII letters of their names.
 */
record Seed(long value) {
    private static final long INSPECTORS = 0x696e73706563746fL; // "inspecto"
    private static final long TIMES = 0x766973697474696dL; // "visittim"

    SplittableRandom units() {
        return new SplittableRandom(value);
    }

    SplittableRandom inspectors() {
        return new SplittableRandom(value ^ INSPECTORS);
    }

    SplittableRandom times() {
        return new SplittableRandom(value ^ TIMES);
    }

    /** SHA-256 in hex over the draw's id, a colon and the seed as a decimal: what is published before the draw. */
    String hash(UUID draw) {
        return CandidateList.sha256(draw + ":" + value);
    }
}
