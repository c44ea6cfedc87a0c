package io.dudao.kit.testing;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;

/** How request bodies of the conventions are written. */
final class Bodies {
    /** The content type as given, without a charset added. */
    static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Bodies() {}
}
