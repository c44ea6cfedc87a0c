/**
 * Owns what serving customers costs and how much service is given, and the improvement programmes with their tasks. Knows
 * units only as copies; what the figures mean is reporting-service's business.
 */
@NullMarked
package io.dudao.programme;

import org.jspecify.annotations.NullMarked;
