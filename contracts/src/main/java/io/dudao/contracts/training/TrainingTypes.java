package io.dudao.contracts.training;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#TRAINING}. */
public final class TrainingTypes {
    /** An exam is graded. */
    public static final EventType<ExamGraded> EXAM_GRADED = of("exam-graded", ExamGraded.class);

    /** A certificate is issued or renewed. */
    public static final EventType<CertificateState> CERTIFICATE_ISSUED =
            of("certificate-issued", CertificateState.class);

    private static final List<EventType<?>> ALL = List.of(EXAM_GRADED, CERTIFICATE_ISSUED);

    private TrainingTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.training." + fact + ".v1", Topic.TRAINING, data);
    }
}
