/** How requests are read. */
@NullMarked
package io.dudao.kit.json;

import org.jspecify.annotations.NullMarked;
