/** Entity tags against lost updates. */
@NullMarked
package io.dudao.kit.concurrency;

import org.jspecify.annotations.NullMarked;
