/** Start-up check of the Kafka settings. */
@NullMarked
package io.dudao.kit.messaging;

import org.jspecify.annotations.NullMarked;
