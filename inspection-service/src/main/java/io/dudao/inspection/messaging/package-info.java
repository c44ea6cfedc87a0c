/** What this service tells the others and what it hears of them. */
@NullMarked
package io.dudao.inspection.messaging;

import org.jspecify.annotations.NullMarked;
