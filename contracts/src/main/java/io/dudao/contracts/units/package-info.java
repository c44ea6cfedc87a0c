/** Units, regions and holiday calendars: full state, owned by inspection-service. */
@NullMarked
package io.dudao.contracts.units;

import org.jspecify.annotations.NullMarked;
