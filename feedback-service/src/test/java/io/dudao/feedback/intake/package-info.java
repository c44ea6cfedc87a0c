@NullMarked
package io.dudao.feedback.intake;

import org.jspecify.annotations.NullMarked;
