/**
 * What customers say and what becomes of it. Owns feedback and cases, publishes them on {@code dudao.feedback.v1}; keeps a
 * copy of the units that it reads from {@code dudao.units.v1}. Owns no units, no staff and no scores.
 */
@NullMarked
package io.dudao.feedback;

import org.jspecify.annotations.NullMarked;
