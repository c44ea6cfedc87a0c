/** Who changed what, when and from which device: an audit trail in the transaction of the change. */
@NullMarked
package io.dudao.kit.trail;

import org.jspecify.annotations.NullMarked;
