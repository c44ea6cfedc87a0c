/** Everything asynchronous: which facts go out, and the copy of the units. */
@NullMarked
package io.dudao.programme.messaging;

import org.jspecify.annotations.NullMarked;
