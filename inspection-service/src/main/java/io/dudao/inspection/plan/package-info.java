/**
 * Plans: which units are to be visited how often, the occurrences that follow from it, the interval that adapts to grades,
 * risk and complaints, and which units should have been visited and were not.
 */
@NullMarked
package io.dudao.inspection.plan;

import org.jspecify.annotations.NullMarked;
