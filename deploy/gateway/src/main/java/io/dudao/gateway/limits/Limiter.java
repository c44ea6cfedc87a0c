package io.dudao.gateway.limits;

import io.dudao.gateway.configuration.RouteRule.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests per key. Holds at most {@code capacity} keys: a bucket that has filled up again is worth nothing and
 * may go; one in use never does. When all are in use, further keys share one bucket a limit, so that inventing keys
 * costs only those who do it.
 */
public final class Limiter {

    private static final long SWEEP_PAUSE = 1_000_000_000L;

    private record Key(String scope, String name) {}

    private record Counter(Bucket bucket, long capacity) {
        boolean full() {
            return bucket.getAvailableTokens() >= capacity;
        }
    }

    /**
     * @param remaining requests that are left now
     * @param retryAfter seconds until one more is allowed, rounded up; 0 if this one is
     * @param reset seconds until all are there again, rounded up
     */
    public record Decision(boolean allowed, long remaining, long retryAfter, long reset) {}

    private final ConcurrentMap<Key, Counter> counters = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Counter> shared = new ConcurrentHashMap<>();
    private final int capacity;
    private final TimeMeter time;
    private final AtomicLong nextSweep = new AtomicLong(Long.MIN_VALUE);

    /** @param capacity greatest number of keys; {@code time} where nanoseconds come from */
    public Limiter(int capacity, TimeMeter time) {
        this.capacity = capacity;
        this.time = time;
    }

    /** Takes one request of {@code name} out of {@code limit}; {@code scope} keeps apart what is counted apart. */
    public Decision take(String scope, String name, Limit limit) {
        ConsumptionProbe probe = counter(scope, name, limit).bucket().tryConsumeAndReturnRemaining(1);
        return new Decision(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** How many keys are held; never more than the capacity, give or take those of the moment. */
    public int size() {
        return counters.size();
    }

    private Counter counter(String scope, String name, Limit limit) {
        Key key = new Key(scope, name);
        Counter known = counters.get(key);
        if (known != null) {
            return known;
        }
        if (counters.size() >= capacity) {
            sweep();
        }
        if (counters.size() >= capacity) {
            return shared.computeIfAbsent(scope, ignored -> counter(limit));
        }
        return counters.computeIfAbsent(key, ignored -> counter(limit));
    }

    /** At most once a second, or a full map would make every new key look at all others. */
    private void sweep() {
        long now = time.currentTimeNanos();
        long due = nextSweep.get();
        if ((due == Long.MIN_VALUE || now >= due) && nextSweep.compareAndSet(due, now + SWEEP_PAUSE)) {
            counters.values().removeIf(Counter::full);
        }
    }

    private Counter counter(Limit limit) {
        Bucket bucket = Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.period()))
                .withCustomTimePrecision(time)
                .build();
        return new Counter(bucket, limit.requests());
    }

    private static long seconds(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, 1_000_000_000L);
    }
}
