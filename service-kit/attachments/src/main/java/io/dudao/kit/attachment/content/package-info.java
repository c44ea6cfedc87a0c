/** What is inside a file that was sent: the formats taken, each with what it leaves out of what is stored. */
@NullMarked
package io.dudao.kit.attachment.content;

import org.jspecify.annotations.NullMarked;
