package io.dudao.contracts.staff;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#STAFF}. */
public final class StaffTypes {
    /** A staff member is new, renamed or moved to another unit. */
    public static final EventType<StaffState> STAFF_REGISTERED = of("staff-registered", StaffState.class);

    private static final List<EventType<?>> ALL = List.of(STAFF_REGISTERED);

    private StaffTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.staff." + fact + ".v1", Topic.STAFF, data);
    }
}
