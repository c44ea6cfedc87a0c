package io.dudao.inspection.draw;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A candidate as callers see it.
 *
 * @param position its place in the list, from 0
 * @param unit code of the unit
 * @param drawn whether it was drawn
 */
public record CandidateView(int position, String unit, UUID unitId, String stratum, BigDecimal weight, boolean drawn) {}
