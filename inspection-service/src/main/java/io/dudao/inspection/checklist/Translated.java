package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.kit.concurrency.EntityTags;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers in the caller's language. */
final class Translated {
    static final String ACCEPT_LANGUAGE = "Accept-Language";

    private Translated() {}

    static RestResponse<ChecklistView> ok(ChecklistView view, Language language) {
        return tagged(RestResponse.ResponseBuilder.ok(view), view, language);
    }

    static RestResponse<ChecklistView> created(ChecklistView view, Language language) {
        URI location = URI.create("/api/v1/checklists/" + view.id());
        return tagged(
                RestResponse.ResponseBuilder.<ChecklistView>created(location).entity(view), view, language);
    }

    private static RestResponse<ChecklistView> tagged(
            RestResponse.ResponseBuilder<ChecklistView> answer, ChecklistView view, Language language) {
        return in(language, answer.header("ETag", EntityTags.of(view.revision())));
    }

    static <T> RestResponse<T> in(Language language, RestResponse.ResponseBuilder<T> answer) {
        return answer.header("Content-Language", language.tag())
                .header("Vary", ACCEPT_LANGUAGE)
                .build();
    }
}
