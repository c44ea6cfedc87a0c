@NullMarked
package io.dudao.local.importing;

import org.jspecify.annotations.NullMarked;
