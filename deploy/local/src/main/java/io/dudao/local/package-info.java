/** The launcher behind {@code ./dudao}: one machine, the whole stack, state in one folder. */
@NullMarked
package io.dudao.local;

import org.jspecify.annotations.NullMarked;
