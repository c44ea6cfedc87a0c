/**
 * Random draws of units to visit: stratified, weighted, seeded, and replayable by anybody who has the list and the seed. The
 * algorithm to the last bit stands in decision record 16.
 */
@NullMarked
package io.dudao.inspection.draw;

import org.jspecify.annotations.NullMarked;
