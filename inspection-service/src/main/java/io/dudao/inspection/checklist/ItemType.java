package io.dudao.inspection.checklist;

/** How an item is answered. */
public enum ItemType {
    /** The inspector gives the points. */
    POINTS,
    /** Yes or no; the expected answer earns the points. */
    YES_NO,
    /** One option; its points count. */
    SINGLE_CHOICE,
    /** Any options; the sum of their points counts, not below 0. */
    MULTIPLE_CHOICE,
    /** A decimal; within the limits it earns the points. */
    NUMBER,
    /** A text; if it has points, being there earns them. */
    TEXT,
    /** One or more pictures; as {@link #TEXT}. */
    PHOTO,
    /** One signature; as {@link #TEXT}. */
    SIGNATURE;

    /** Whether options stand to choose from. */
    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Whether being there is all that can be scored. */
    public boolean isPresence() {
        return this == TEXT || this == PHOTO || this == SIGNATURE;
    }
}
