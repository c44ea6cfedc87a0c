package io.dudao.contracts.risk;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#RISK}. */
public final class RiskTypes {
    /** A risk is assessed, for the first time or again. */
    public static final EventType<RiskState> RISK_ASSESSED = of("risk-assessed", RiskState.class);

    /** A risk no longer exists. */
    public static final EventType<RiskState> RISK_CLOSED = of("risk-closed", RiskState.class);

    /** A treatment is decided, rescheduled or done. */
    public static final EventType<RiskTreatmentState> RISK_TREATMENT_CHANGED =
            of("risk-treatment-changed", RiskTreatmentState.class);

    /** A risk came true. */
    public static final EventType<RiskMaterialised> RISK_MATERIALISED = of("risk-materialised", RiskMaterialised.class);

    private static final List<EventType<?>> ALL =
            List.of(RISK_ASSESSED, RISK_CLOSED, RISK_TREATMENT_CHANGED, RISK_MATERIALISED);

    private RiskTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.risk." + fact + ".v1", Topic.RISK, data);
    }
}
