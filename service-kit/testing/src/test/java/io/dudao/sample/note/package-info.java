@NullMarked
package io.dudao.sample.note;

import org.jspecify.annotations.NullMarked;
