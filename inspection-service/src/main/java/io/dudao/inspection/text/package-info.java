/** Limits of what callers may write. */
@NullMarked
package io.dudao.inspection.text;

import org.jspecify.annotations.NullMarked;
