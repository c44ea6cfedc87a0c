/** Tests of visits. */
@NullMarked
package io.dudao.inspection.visit;

import org.jspecify.annotations.NullMarked;
