@NullMarked
package io.dudao.local.demo;

import org.jspecify.annotations.NullMarked;
