/** The indicator system: dimensions, indicators, weights, floors and targets, caps, grades. */
@NullMarked
package io.dudao.reporting.scheme;

import org.jspecify.annotations.NullMarked;
