/** Checklists and their versions. */
@NullMarked
package io.dudao.inspection.checklist;

import org.jspecify.annotations.NullMarked;
