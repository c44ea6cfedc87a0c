/** What every service needs and no domain word: each edge of a service exists once, here. The unit is the exception: it is the platform's key, by which callers are limited and records are ordered. */
@NullMarked
package io.dudao.kit;

import org.jspecify.annotations.NullMarked;
