/** From a batch of records to facts in one transaction; progress and what could not be read. */
@NullMarked
package io.dudao.reporting.intake;

import org.jspecify.annotations.NullMarked;
