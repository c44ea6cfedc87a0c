package io.dudao.contracts.feedback;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#FEEDBACK}. */
public final class FeedbackTypes {
    /** A customer gave feedback. */
    public static final EventType<FeedbackReceived> FEEDBACK_RECEIVED = of("feedback-received", FeedbackReceived.class);

    /** A customer's case is open. */
    public static final EventType<CaseState> CASE_OPENED = of("case-opened", CaseState.class);

    /** Another department holds the case now. */
    public static final EventType<CaseState> CASE_HANDED_OFF = of("case-handed-off", CaseState.class);

    /** The case is resolved. */
    public static final EventType<CaseState> CASE_RESOLVED = of("case-resolved", CaseState.class);

    /** The case was not resolved after all. */
    public static final EventType<CaseState> CASE_REOPENED = of("case-reopened", CaseState.class);

    private static final List<EventType<?>> ALL =
            List.of(FEEDBACK_RECEIVED, CASE_OPENED, CASE_HANDED_OFF, CASE_RESOLVED, CASE_REOPENED);

    private FeedbackTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.feedback." + fact + ".v1", Topic.FEEDBACK, data);
    }
}
