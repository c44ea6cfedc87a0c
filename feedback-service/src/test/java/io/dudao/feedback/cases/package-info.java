@NullMarked
package io.dudao.feedback.cases;

import org.jspecify.annotations.NullMarked;
