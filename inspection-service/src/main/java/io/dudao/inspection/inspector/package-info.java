/** Inspectors: who may be sent to units, for whom and how often. */
@NullMarked
package io.dudao.inspection.inspector;

import org.jspecify.annotations.NullMarked;
