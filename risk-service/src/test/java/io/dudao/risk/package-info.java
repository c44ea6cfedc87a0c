/** Tests of the risk service. */
@NullMarked
package io.dudao.risk;

import org.jspecify.annotations.NullMarked;
