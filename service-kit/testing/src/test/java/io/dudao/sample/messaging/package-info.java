@NullMarked
package io.dudao.sample.messaging;

import org.jspecify.annotations.NullMarked;
