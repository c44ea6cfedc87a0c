package io.dudao.kit.export;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Tells in the OpenAPI document that every list is to be had as a spreadsheet too. */
public class ExportedLists implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .map(PathItem::getGET)
                    .forEach(operation -> extend(document, operation));
        }
    }

    private static void extend(OpenAPI document, @Nullable Operation operation) {
        APIResponse answer = operation == null || operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        Content content = answer == null ? null : answer.getContent();
        MediaType json = content == null ? null : content.getMediaType("application/json");
        if (content != null && json != null && isPage(document, json.getSchema())) {
            for (ExportFormat format : ExportFormat.values()) {
                content.addMediaType(format.mediaType(), OASFactory.createMediaType());
            }
        }
    }

    private static boolean isPage(OpenAPI document, @Nullable Schema schema) {
        if (schema == null || schema.getRef() == null || document.getComponents() == null) {
            return false;
        }
        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        Schema page = document.getComponents().getSchemas().get(name);
        return page != null
                && page.getProperties() != null
                && page.getProperties().keySet().containsAll(java.util.List.of("items", "next"));
    }
}
