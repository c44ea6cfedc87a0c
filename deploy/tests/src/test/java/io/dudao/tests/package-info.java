/** The running stack, as a person starts it: its story, its figures, its faults and who may see what. */
@NullMarked
package io.dudao.tests;

import org.jspecify.annotations.NullMarked;
