@NullMarked
package io.dudao.programme.ledger;

import org.jspecify.annotations.NullMarked;
