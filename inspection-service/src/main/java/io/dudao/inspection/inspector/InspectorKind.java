package io.dudao.inspection.inspector;

/** Whether an inspector belongs to the organisation. */
public enum InspectorKind {
    INTERNAL,
    /** Sent by an outside organisation; sees the visits assigned to him and nothing else. */
    THIRD_PARTY
}
