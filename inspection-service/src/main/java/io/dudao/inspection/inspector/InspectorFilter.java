package io.dudao.inspection.inspector;

import org.jspecify.annotations.Nullable;

/**
 * Which inspectors to list; what is null does not narrow.
 *
 * @param region path of a region that one of theirs holds or lies in
 * @param organisation the whole name of the outside organisation
 * @param text a part of the code or name, whatever the case
 */
public record InspectorFilter(
        @Nullable InspectorKind kind,
        @Nullable String region,
        @Nullable Boolean active,
        @Nullable String organisation,
        @Nullable String text) {}
