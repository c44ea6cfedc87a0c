/** Customer feedback and cases, owned by feedback-service. */
@NullMarked
package io.dudao.contracts.feedback;

import org.jspecify.annotations.NullMarked;
