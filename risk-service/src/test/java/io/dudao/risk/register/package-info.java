/** Tests of the risk register. */
@NullMarked
package io.dudao.risk.register;

import org.jspecify.annotations.NullMarked;
