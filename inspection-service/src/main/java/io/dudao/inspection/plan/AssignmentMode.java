package io.dudao.inspection.plan;

/** How the inspectors of a plan share its visits. */
public enum AssignmentMode {
    /** One visit with all of them; the first to check in makes it. */
    ANY_ONE,
    /** A visit for each of them. */
    ALL
}
