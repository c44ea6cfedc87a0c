package io.dudao.risk.register;

/** How grave a risk is, the lightest first. Each step doubles what the risk adds to a unit's exposure. */
public enum Level {
    LOW(1),
    MEDIUM(2),
    HIGH(4),
    EXTREME(8);

    private final int points;

    Level(int points) {
        this.points = points;
    }

    /** What an open risk of this level adds to the exposure of its unit: 1, 2, 4 or 8. */
    public int points() {
        return points;
    }
}
