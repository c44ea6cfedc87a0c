/** Cases: a customer's question or complaint that departments hand on until it is resolved. */
@NullMarked
package io.dudao.feedback.cases;

import org.jspecify.annotations.NullMarked;
