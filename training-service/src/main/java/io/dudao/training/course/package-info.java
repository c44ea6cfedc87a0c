/** Courses: what they are called, what it takes to pass them and how long that is worth something. */
@NullMarked
package io.dudao.training.course;

import org.jspecify.annotations.NullMarked;
