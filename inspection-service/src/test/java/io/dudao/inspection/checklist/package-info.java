@NullMarked
package io.dudao.inspection.checklist;

import org.jspecify.annotations.NullMarked;
