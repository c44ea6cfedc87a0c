/** Feedback: taken from phones in any order and any number of times, kept once, read by those who answer for a unit. */
@NullMarked
package io.dudao.feedback.intake;

import org.jspecify.annotations.NullMarked;
