/** Every list as a spreadsheet: CSV or XLSX by the Accept header, with the filters, scope and order of the list. */
@NullMarked
package io.dudao.kit.export;

import org.jspecify.annotations.NullMarked;
