package io.dudao.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.gateway.configuration.RouteRule.Limit;
import io.dudao.gateway.limits.Limiter.Decision;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private static final Limit TWO_A_SECOND = new Limit("two", 2, Duration.ofSeconds(1));

    private final Clock clock = new Clock();
    private final Limiter limiter = new Limiter(3, clock);

    @Test
    void allowsTheLimitAndSaysWhenToComeBack() {
        assertThat(take("a").remaining()).isEqualTo(1);
        assertThat(take("a").allowed()).isTrue();
        Decision refused = take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(1);
        clock.pass(Duration.ofMillis(500));
        assertThat(take("a").allowed()).isTrue();
    }

    @Test
    void countsSubjectsAndScopesApart() {
        take("a");
        take("a");
        assertThat(take("b").allowed()).isTrue();
        assertThat(limiter.take("other", "a", TWO_A_SECOND).allowed()).isTrue();
    }

    @Test
    void manyKeysNeitherFillTheMemoryNorFreeTheOthers() {
        take("victim");
        take("victim");
        for (int key = 0; key < 10_000; key++) {
            take("invented-" + key);
        }
        assertThat(limiter.size()).isLessThanOrEqualTo(3);
        assertThat(take("victim").allowed()).isFalse();
        assertThat(take("another").allowed()).as("newcomers share what is left").isFalse();
    }

    @Test
    void forgetsOnlyBucketsThatAreFullAgain() {
        take("a");
        take("b");
        take("c");
        clock.pass(Duration.ofSeconds(2));
        take("a");
        take("a");
        take("d");
        assertThat(limiter.size()).isEqualTo(2);
        assertThat(take("a").allowed()).isFalse();
        assertThat(take("d").remaining()).isZero();
    }

    private Decision take(String subject) {
        return limiter.take("route", subject, TWO_A_SECOND);
    }

    private static final class Clock implements TimeMeter {

        private long nanoseconds = 1;

        void pass(Duration duration) {
            nanoseconds += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanoseconds;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
