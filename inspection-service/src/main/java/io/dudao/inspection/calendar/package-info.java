/** Holiday calendars: days on which a region's units do not work, and the working days that make up for them. */
@NullMarked
package io.dudao.inspection.calendar;

import org.jspecify.annotations.NullMarked;
