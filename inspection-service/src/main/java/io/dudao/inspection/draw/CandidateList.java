package io.dudao.inspection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The candidates of a draw, sorted by the text of their ids. */
record CandidateList(List<Candidate> candidates) {
    CandidateList {
        candidates = candidates.stream()
                .sorted(Comparator.comparing(candidate -> candidate.unitId().toString()))
                .toList();
    }

    /**
     * The lines {@code id,weight,stratum}, each ended by a line feed: the id in lower case, the weight as a plain decimal without
     * trailing zeros. What is hashed and what is stored.
     */
    String lines() {
        return candidates.stream()
                .map(candidate -> candidate.unitId() + "," + candidate.weight().toPlainString() + ","
                        + candidate.stratum() + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256 in hex over the {@link #lines} in UTF-8. */
    String hash() {
        return sha256(lines());
    }

    /** How many can be drawn at all. */
    int drawable() {
        return (int) candidates.stream().filter(Candidate::mayBeDrawn).count();
    }

    /** How many regions they are drawn by. */
    int strata() {
        return (int) candidates.stream().map(Candidate::stratum).distinct().count();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
