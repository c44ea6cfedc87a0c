/** Photos, videos, voices and signatures of this service; all but their paths and roles is the kit's. */
@NullMarked
package io.dudao.inspection.attachment;

import org.jspecify.annotations.NullMarked;
