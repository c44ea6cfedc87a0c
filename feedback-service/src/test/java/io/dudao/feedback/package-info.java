@NullMarked
package io.dudao.feedback;

import org.jspecify.annotations.NullMarked;
