package io.dudao.inspection.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a correction.
 *
 * @param staffId the staff member; null: a role
 * @param name code of the staff member, or the role in words
 */
public record Owner(@Nullable UUID staffId, String name) {}
