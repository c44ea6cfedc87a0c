/** Known deviations (报备): what a unit says before it is inspected that it cannot keep for a time, and whether that was accepted. */
@NullMarked
package io.dudao.inspection.deviation;

import org.jspecify.annotations.NullMarked;
