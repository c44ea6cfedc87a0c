package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import io.dudao.inspection.unit.Tags;
import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request must keep to, and what holds where it says nothing. */
final class DrawRules {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int USUAL_INSPECTORS = 2;
    private static final int USUAL_MINUTES = 120;
    private static final int USUAL_COOL_DOWN = 90;
    private static final int WHOLE_PATH = 10;

    private DrawRules() {}

    /**
     * Refuses what no list of candidates could mend.
     *
     * @throws RuleBroken {@code self-checks-are-not-drawn}, {@code third-party-visits-need-third-parties},
     *     {@code units-or-a-rule-are-needed}, {@code window-must-end-after-it-starts}, {@code window-is-too-long},
     *     {@code window-has-passed}, {@code seed-is-no-64-bit-number}
     */
    static void require(DrawRequest request, Instant now) {
        if (request.kind() == Kind.SELF) {
            throw RuleBroken.at("self-checks-are-not-drawn", "kind", "A unit checks itself without a draw.");
        }
        if (request.kind() == Kind.THIRD_PARTY && request.inspectors() == InspectorKind.INTERNAL) {
            throw RuleBroken.at(
                    "third-party-visits-need-third-parties", "inspectors", "A third-party visit is made by outsiders.");
        }
        if ((request.units() == null) == (request.sampleSize() == null)) {
            throw RuleBroken.at("units-or-a-rule-are-needed", "units", "Say either units or sampleSize.");
        }
        requireWindow(request.window(), now);
        seed(request);
    }

    private static void requireWindow(DrawRequest.Window window, Instant now) {
        Instant grace = graceEnd(window);
        if (!window.end().isAfter(window.start())) {
            throw RuleBroken.at("window-must-end-after-it-starts", "window.end", "A window ends after it starts.");
        }
        if (grace.isBefore(window.end())) {
            throw RuleBroken.at(
                    "window-must-end-after-it-starts", "window.graceEnd", "Grace ends no sooner than the window.");
        }
        if (Duration.between(window.start(), grace).compareTo(LONGEST) > 0) {
            throw RuleBroken.at("window-is-too-long", "window.end", "Window and grace last 400 days at most.");
        }
        if (window.start().isBefore(now.minus(TOLERANCE))) {
            throw RuleBroken.at("window-has-passed", "window.start", "A draw is made for days to come.");
        }
    }

    private static Instant graceEnd(DrawRequest.Window window) {
        return window.graceEnd() == null ? window.end() : window.graceEnd();
    }

    /** The seed asked for, else one of the system's. */
    static Seed seed(DrawRequest request) {
        if (request.seed() == null) {
            return new Seed(new SecureRandom().nextLong());
        }
        try {
            return new Seed(Long.parseLong(request.seed()));
        } catch (NumberFormatException e) {
            throw RuleBroken.at("seed-is-no-64-bit-number", "seed", "A seed is from -2^63 to 2^63-1.");
        }
    }

    /** The terms for {@code units} units. */
    static DrawTerms terms(DrawRequest request, int units) {
        InspectorKind usual = request.kind() == Kind.THIRD_PARTY ? InspectorKind.THIRD_PARTY : null;
        Weighting weighting = weighting(request);
        return new DrawTerms(
                request.kind(),
                request.checklist(),
                request.regions().stream().distinct().sorted().toList(),
                request.category(),
                Tags.of(request.tags()),
                units,
                or(request.strataDepth(), WHOLE_PATH),
                Boolean.TRUE.equals(request.everyStratum()),
                or(request.allocateBy(), AllocateBy.SIZE),
                weighting.risk(),
                weighting.score(),
                weighting.days(),
                or(request.coolDownDays(), USUAL_COOL_DOWN),
                or(request.inspectorsPerVisit(), USUAL_INSPECTORS),
                request.inspectors() == null ? usual : request.inspectors(),
                or(request.minutesPerVisit(), USUAL_MINUTES),
                Boolean.TRUE.equals(request.announced()),
                Boolean.TRUE.equals(request.partial()),
                request.window().start(),
                request.window().end(),
                graceEnd(request.window()));
    }

    private static Weighting weighting(DrawRequest request) {
        return new Weighting(
                strength(request.weights(), DrawRequest.Weights::risk),
                strength(request.weights(), DrawRequest.Weights::score),
                strength(request.weights(), DrawRequest.Weights::days));
    }

    private static BigDecimal strength(
            DrawRequest.@Nullable Weights weights, Function<DrawRequest.Weights, @Nullable BigDecimal> which) {
        return weights == null ? BigDecimal.ONE : or(which.apply(weights), BigDecimal.ONE);
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
