package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector found for one item.
 *
 * @param item code of the item
 * @param points 0 to the item's best; null: not applicable, it leaves numerator and denominator
 */
public record Answer(String item, @Nullable BigDecimal points) {}
