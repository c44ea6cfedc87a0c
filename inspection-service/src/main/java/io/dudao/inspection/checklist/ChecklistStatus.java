package io.dudao.inspection.checklist;

/** What may be done with a version. */
public enum ChecklistStatus {
    /** Still written; nobody inspects with it. */
    DRAFT,
    /** Fixed for ever, and in use. */
    PUBLISHED,
    /** Fixed for ever; no new inspection starts on it. */
    WITHDRAWN
}
