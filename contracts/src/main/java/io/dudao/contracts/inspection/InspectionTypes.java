package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#INSPECTION}. */
public final class InspectionTypes {
    /** An inspection is completed, or a completed one corrected. */
    public static final EventType<InspectionCompleted> INSPECTION_COMPLETED =
            of("inspection-completed", InspectionCompleted.class);

    /** A finding is to be corrected. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_OPENED =
            of("corrective-action-opened", CorrectiveActionState.class);

    /** A finding is corrected. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_CLOSED =
            of("corrective-action-closed", CorrectiveActionState.class);

    private static final List<EventType<?>> ALL =
            List.of(INSPECTION_COMPLETED, CORRECTIVE_ACTION_OPENED, CORRECTIVE_ACTION_CLOSED);

    private InspectionTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.inspection." + fact + ".v1", Topic.INSPECTION, data);
    }
}
