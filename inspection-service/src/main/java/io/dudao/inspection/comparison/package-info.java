/** What inspectors of the organisation and outside ones find at the same units, side by side. */
@NullMarked
package io.dudao.inspection.comparison;

import org.jspecify.annotations.NullMarked;
