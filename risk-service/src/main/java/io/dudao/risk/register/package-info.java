/** The risk register: a risk, its assessments, treatments and incidents, and the grid that rates it. */
@NullMarked
package io.dudao.risk.register;

import org.jspecify.annotations.NullMarked;
