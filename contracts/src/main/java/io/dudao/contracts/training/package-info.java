/** Exams and certificates, owned by training-service. */
@NullMarked
package io.dudao.contracts.training;

import org.jspecify.annotations.NullMarked;
