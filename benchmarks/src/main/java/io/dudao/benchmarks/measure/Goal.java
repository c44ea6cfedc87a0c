package io.dudao.benchmarks.measure;

/** What a ratio should be. */
public sealed interface Goal {
    /** Whether {@code median} is good enough. */
    boolean met(double median);

    static Goal atMost(double bound) {
        return new AtMost(bound);
    }

    static Goal atLeast(double bound) {
        return new AtLeast(bound);
    }

    /** Shown, and judged by nobody. */
    static Goal none() {
        return new None();
    }

    record AtMost(double bound) implements Goal {
        @Override
        public boolean met(double median) {
            return median <= bound;
        }

        @Override
        public String toString() {
            return "<= " + bound;
        }
    }

    record AtLeast(double bound) implements Goal {
        @Override
        public boolean met(double median) {
            return median >= bound;
        }

        @Override
        public String toString() {
            return ">= " + bound;
        }
    }

    record None() implements Goal {
        @Override
        public boolean met(double median) {
            return true;
        }

        @Override
        public String toString() {
            return "-";
        }
    }
}
