/** Constraints on what callers send, beyond those of Jakarta Validation. */
@NullMarked
package io.dudao.kit.validation;

import org.jspecify.annotations.NullMarked;
