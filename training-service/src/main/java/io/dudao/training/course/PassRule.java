package io.dudao.training.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to pass (scoring.md §11): every floor by itself, so that a good theory never buys a bad practical.
 *
 * @param theoryPassMark 0 to 100
 * @param practicalPassMark 0 to 100
 * @param minimumAttendance percent, 0 to 100; null: attendance does not matter
 * @param theoryWeight share of theory in the grade, 0 to 1; the rest is the practical's
 */
@Embeddable
public record PassRule(
        @Column(name = "theory_pass_mark") BigDecimal theoryPassMark,
        @Column(name = "practical_pass_mark") BigDecimal practicalPassMark,
        @Column(name = "minimum_attendance") @Nullable BigDecimal minimumAttendance,
        @Column(name = "theory_weight") BigDecimal theoryWeight) {

    /** Whether all floors are reached; what is missing reaches none. */
    public boolean passes(Marks marks) {
        return grade(marks) != null && (minimumAttendance == null || reaches(marks.attendance(), minimumAttendance));
    }

    /** The weighted mean of theory and practical, exact; null unless both reach their pass marks. */
    public @Nullable BigDecimal grade(Marks marks) {
        BigDecimal theory = marks.theory();
        BigDecimal practical = marks.practical();
        if (theory == null
                || practical == null
                || !reaches(theory, theoryPassMark)
                || !reaches(practical, practicalPassMark)) {
            return null;
        }
        return theory.multiply(theoryWeight).add(practical.multiply(BigDecimal.ONE.subtract(theoryWeight)));
    }

    private static boolean reaches(@Nullable BigDecimal mark, BigDecimal floor) {
        return mark != null && mark.compareTo(floor) >= 0;
    }
}
