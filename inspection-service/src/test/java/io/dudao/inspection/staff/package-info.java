@NullMarked
package io.dudao.inspection.staff;

import org.jspecify.annotations.NullMarked;
