package io.dudao.inspection.sampling;

import java.util.Arrays;
import java.util.Optional;

/** Inspection levels of ISO 2859-1, table 1: how the sample grows with the lot. Written {@code I} to {@code III}, {@code S-1} to {@code S-4}. */
enum InspectionLevel {
    S_1("S-1", "AAAABBBBCCCCDDD"),
    S_2("S-2", "AAABBBCCCDDDEEE"),
    S_3("S-3", "AABBCCDDEEFFGGH"),
    S_4("S-4", "AABCCDEEFGGHJJK"),
    I("I", "AABCCDEFGHJKLMN"),
    II("II", "ABCDEFGHJKLMNPQ"),
    III("III", "BCDEFGHJKLMNPQR");

    /** The largest lot of each range but the last. */
    private static final int[] LARGEST = {8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000
    };

    private final String sign;
    private final String letters;

    InspectionLevel(String sign, String letters) {
        this.sign = sign;
        this.letters = letters;
    }

    /** As the standard writes it. */
    String sign() {
        return sign;
    }

    static Optional<InspectionLevel> of(String sign) {
        return Arrays.stream(values()).filter(level -> level.sign.equals(sign)).findAny();
    }

    /** The code letter for a lot of {@code size}, 2 or more. */
    char letter(int size) {
        int range = 0;
        while (range < LARGEST.length && size > LARGEST[range]) {
            range++;
        }
        return letters.charAt(range);
    }
}
