/** A deterministic story of 90 days that fills an empty stack. */
@NullMarked
package io.dudao.local.demo;

import org.jspecify.annotations.NullMarked;
