package io.dudao.inspection.batch;

import io.dudao.kit.batch.BatchAnswer;
import org.jboss.resteasy.reactive.RestResponse;

/** 207: every item has a status of its own. */
public final class MultiStatus {
    private static final int CODE = 207;

    private MultiStatus() {}

    public static RestResponse<BatchAnswer> of(BatchAnswer answer) {
        return RestResponse.ResponseBuilder.<BatchAnswer>create(CODE)
                .entity(answer)
                .build();
    }
}
