/** The commands of {@code ./dudao}, one class each. */
@NullMarked
package io.dudao.local.command;

import org.jspecify.annotations.NullMarked;
