package io.dudao.contracts;

import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.programme.ProgrammeTypes;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.contracts.staff.StaffTypes;
import io.dudao.contracts.training.TrainingTypes;
import io.dudao.contracts.units.UnitTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type there is; a type that is not listed here does not exist on the wire. */
public final class EventTypes {
    private static final List<EventType<?>> ALL = Stream.of(
                    UnitTypes.all(),
                    StaffTypes.all(),
                    InspectionTypes.all(),
                    FeedbackTypes.all(),
                    RiskTypes.all(),
                    TrainingTypes.all(),
                    ProgrammeTypes.all())
            .<EventType<?>>flatMap(List::stream)
            .toList();
    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    /** All types, topic by topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    /** The type of that name; empty for one that this version does not know, which a consumer skips and counts. */
    public static Optional<EventType<?>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
