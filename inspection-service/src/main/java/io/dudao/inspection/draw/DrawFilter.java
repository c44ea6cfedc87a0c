package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which draws to list; what is null does not narrow.
 *
 * @param region path of a region that one of theirs holds or lies in
 */
public record DrawFilter(
        @Nullable DrawStatus status,
        @Nullable Kind kind,
        @Nullable String region,
        @Nullable String checklist) {}
