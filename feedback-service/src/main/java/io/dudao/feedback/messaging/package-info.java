/** Everything asynchronous: what is published about feedback and cases, and what is read about units. */
@NullMarked
package io.dudao.feedback.messaging;

import org.jspecify.annotations.NullMarked;
