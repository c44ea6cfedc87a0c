/** What this service tells the others; it listens to no topic. */
@NullMarked
package io.dudao.inspection.messaging;

import org.jspecify.annotations.NullMarked;
