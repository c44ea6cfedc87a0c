/** The frame of every benchmark: rounds, ratios, processor time, the report. */
@NullMarked
package io.dudao.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
