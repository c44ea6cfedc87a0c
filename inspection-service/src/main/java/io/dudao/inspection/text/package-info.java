/** Texts: limits of what callers may write, and the languages of titles. */
@NullMarked
package io.dudao.inspection.text;

import org.jspecify.annotations.NullMarked;
