/** Tests of plans. */
@NullMarked
package io.dudao.inspection.plan;

import org.jspecify.annotations.NullMarked;
