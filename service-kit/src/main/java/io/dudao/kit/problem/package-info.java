/** Errors as RFC 9457 problem details, with one mapper. */
@NullMarked
package io.dudao.kit.problem;

import org.jspecify.annotations.NullMarked;
