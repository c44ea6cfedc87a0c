/** How many to look at: Cochran's formula for a proportion, and single sampling by attributes after ISO 2859-1. Stores nothing. */
@NullMarked
package io.dudao.inspection.sampling;

import org.jspecify.annotations.NullMarked;
