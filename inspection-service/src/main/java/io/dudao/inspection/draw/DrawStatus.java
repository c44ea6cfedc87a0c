package io.dudao.inspection.draw;

/** How far a draw has come. */
public enum DrawStatus {
    /** List and seed are fixed and their hashes published; nothing is drawn yet. */
    PREPARED,
    DRAWN
}
