/** Batches of up to 500 items: each judged by itself, all written together in few statements. */
@NullMarked
package io.dudao.inspection.batch;

import org.jspecify.annotations.NullMarked;
