/** Reads, submissions and draws of the inspection service. */
@NullMarked
package io.dudao.benchmarks.inspection;

import org.jspecify.annotations.NullMarked;
