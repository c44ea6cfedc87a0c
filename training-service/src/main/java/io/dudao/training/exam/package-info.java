/** Exam results, and the certificates that passing them earns. */
@NullMarked
package io.dudao.training.exam;

import org.jspecify.annotations.NullMarked;
