package io.dudao.training.exam;

import java.util.UUID;

/** Who sits which course's exam, and at which unit the person works. Codes never change, so they are kept beside the ids. */
public record Sitting(UUID unitId, UUID staffId, String staffCode, UUID courseId, String courseCode) {}
