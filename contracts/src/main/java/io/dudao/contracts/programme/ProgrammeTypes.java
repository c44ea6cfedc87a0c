package io.dudao.contracts.programme;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#PROGRAMME}. */
public final class ProgrammeTypes {
    /** A cost is recorded or corrected. */
    public static final EventType<CostRecorded> COST_RECORDED = of("cost-recorded", CostRecorded.class);

    /** A service volume is recorded or corrected. */
    public static final EventType<VolumeRecorded> VOLUME_RECORDED = of("volume-recorded", VolumeRecorded.class);

    /** A task has a due date. */
    public static final EventType<TaskState> TASK_SCHEDULED = of("task-scheduled", TaskState.class);

    /** A task has another due date. */
    public static final EventType<TaskState> TASK_RESCHEDULED = of("task-rescheduled", TaskState.class);

    /** A task is done. */
    public static final EventType<TaskState> TASK_COMPLETED = of("task-completed", TaskState.class);

    private static final List<EventType<?>> ALL =
            List.of(COST_RECORDED, VOLUME_RECORDED, TASK_SCHEDULED, TASK_RESCHEDULED, TASK_COMPLETED);

    private ProgrammeTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.programme." + fact + ".v1", Topic.PROGRAMME, data);
    }
}
