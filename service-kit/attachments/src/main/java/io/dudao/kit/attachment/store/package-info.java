/** Where the bytes lie: a local disk or anything that speaks S3. */
@NullMarked
package io.dudao.kit.attachment.store;

import org.jspecify.annotations.NullMarked;
