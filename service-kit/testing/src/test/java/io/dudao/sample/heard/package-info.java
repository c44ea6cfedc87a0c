@NullMarked
package io.dudao.sample.heard;

import org.jspecify.annotations.NullMarked;
