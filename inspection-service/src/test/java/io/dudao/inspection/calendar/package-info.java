@NullMarked
package io.dudao.inspection.calendar;

import org.jspecify.annotations.NullMarked;
