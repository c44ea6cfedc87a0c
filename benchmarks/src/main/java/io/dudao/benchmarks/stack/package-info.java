/** The processes that are measured: PostgreSQL as durable as in production, and the services' own jars. */
@NullMarked
package io.dudao.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
