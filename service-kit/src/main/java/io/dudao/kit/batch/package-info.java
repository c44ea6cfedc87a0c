/** The answer to a batch: every item by itself. */
@NullMarked
package io.dudao.kit.batch;

import org.jspecify.annotations.NullMarked;
