package io.dudao.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For every operation of a service a call that the right role may make. Samples of what belongs to a unit are functions of
 * the unit's code, so that the same call can be made for a unit out of reach. A sample is made anew for every call; make in
 * it what the call needs (as admin through {@link Api}, or by SQL).
 */
public final class OperationSamples {
    private final Map<String, Sample> byOperation = new LinkedHashMap<>();

    /** What the operation's data belong to. */
    enum Reach {
        UNIT,
        LIST,
        EVERYBODY
    }

    record Sample(Reach reach, Function<String, Call> call) {}

    /** An operation on what belongs to a unit: out of scope it is 404; a batch gets it an item. */
    public OperationSamples unit(String operationId, Function<String, Call> call) {
        return put(operationId, new Sample(Reach.UNIT, call));
    }

    /**
     * A list of what belongs to units: out of scope it shows nothing of that unit.
     *
     * @param given makes something at the unit that the list shows to admin and returns the call that lists it; the call
     *     must not name the unit
     */
    public OperationSamples list(String operationId, Function<String, Call> given) {
        return put(operationId, new Sample(Reach.LIST, given));
    }

    /** An operation on what belongs to no unit, such as courses: whoever has the role sees it all. */
    public OperationSamples everybody(String operationId, Supplier<Call> call) {
        return put(operationId, new Sample(Reach.EVERYBODY, unit -> call.get()));
    }

    @Nullable
    Sample of(@Nullable String operationId) {
        return operationId == null ? null : byOperation.get(operationId);
    }

    Set<String> operationIds() {
        return byOperation.keySet();
    }

    private OperationSamples put(String operationId, Sample sample) {
        if (byOperation.put(operationId, sample) != null) {
            throw new IllegalArgumentException("two samples for " + operationId);
        }
        return this;
    }
}
