package io.dudao.reporting.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dudao.reporting.indicator.Form;
import io.dudao.reporting.indicator.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measurable of a scheme.
 *
 * @param id such as {@code inspection.score}
 * @param unitOfMeasure of the value: {@code %}, {@code hours} …
 * @param scale what a ratio is multiplied by; absent: 1
 * @param quantile which one, 0 to 1, for {@link Form#QUANTILE}
 * @param amounts whether a ratio divides amounts rather than counts; absent: counts
 * @param perUnit whether a region's level is divided by its open units
 * @param minimumN fewer observations neither show nor score; absent: 1
 * @param floor the value worth 0; above the target when down is better
 * @param target the value worth 100
 * @param weight within the dimension; absent: 1
 * @param reason why this floor and target
 */
public record Indicator(
        String id,
        Title title,
        Form form,
        String unitOfMeasure,
        @Nullable BigDecimal scale,
        @Nullable BigDecimal quantile,
        boolean amounts,
        boolean perUnit,
        int minimumN,
        BigDecimal floor,
        BigDecimal target,
        @Nullable BigDecimal weight,
        String reason) {

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    public Indicator {
        scale = scale == null ? BigDecimal.ONE : scale;
        weight = weight == null ? BigDecimal.ONE : weight;
        minimumN = Math.max(minimumN, 1);
        require(floor.compareTo(target) != 0, id, "floor and target are the same");
        require(weight.signum() > 0, id, "a weight is more than 0");
        require(scale.signum() > 0, id, "a scale is more than 0");
        require(form.hasMinimum() || minimumN == 1, id, "a minimum n means nothing for " + form);
        require(!reason.isBlank(), id, "floor and target need a reason");
    }

    /** Up when the target lies above the floor. */
    @JsonProperty
    public Direction direction() {
        return target.compareTo(floor) > 0 ? Direction.UP : Direction.DOWN;
    }

    /** Its arithmetic. */
    public Measure measure() {
        return new Measure(form, present(scale), quantile, form == Form.RATIO && !amounts, perUnit);
    }

    /** Its weight within the dimension, more than 0. */
    public BigDecimal share() {
        return present(weight);
    }

    private static BigDecimal present(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ONE : number;
    }

    private static void require(boolean holds, String id, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(id + ": " + rule);
        }
    }
}
