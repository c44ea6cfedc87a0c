@NullMarked
package io.dudao.feedback.messaging;

import org.jspecify.annotations.NullMarked;
