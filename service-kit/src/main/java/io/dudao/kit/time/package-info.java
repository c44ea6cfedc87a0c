/** Ids and the plausibility of times. */
@NullMarked
package io.dudao.kit.time;

import org.jspecify.annotations.NullMarked;
