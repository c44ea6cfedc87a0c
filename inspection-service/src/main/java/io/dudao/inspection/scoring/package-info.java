/** From answers to score and verdict: pure arithmetic of the scoring specification. */
@NullMarked
package io.dudao.inspection.scoring;

import org.jspecify.annotations.NullMarked;
