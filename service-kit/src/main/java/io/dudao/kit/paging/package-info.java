/** Keyset pages, filters and sorting for every list. */
@NullMarked
package io.dudao.kit.paging;

import org.jspecify.annotations.NullMarked;
