/** What the services cost: real processes, beside the limits and peers of the same run. */
@NullMarked
package io.dudao.benchmarks;

import org.jspecify.annotations.NullMarked;
