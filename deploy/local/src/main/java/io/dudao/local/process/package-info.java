/** Operating-system processes: who they are, how they are started in order, watched, restarted and stopped. */
@NullMarked
package io.dudao.local.process;

import org.jspecify.annotations.NullMarked;
