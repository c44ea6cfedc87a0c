/** What a service does again and again by itself, on one instance at a time. */
@NullMarked
package io.dudao.kit.schedule;

import org.jspecify.annotations.NullMarked;
