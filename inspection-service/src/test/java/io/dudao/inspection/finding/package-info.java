@NullMarked
package io.dudao.inspection.finding;

import org.jspecify.annotations.NullMarked;
