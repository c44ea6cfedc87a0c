package io.dudao.contracts;

/** The topics, one a context. The key of a record is the unit's id unless the constant says otherwise. */
public enum Topic {
    /** Full state of units and regions; compacted, keyed by the id of the unit or region. */
    UNITS("dudao.units.v1"),
    /** Full state of staff members; compacted, keyed by the id of the staff member. */
    STAFF("dudao.staff.v1"),
    INSPECTION("dudao.inspection.v1"),
    FEEDBACK("dudao.feedback.v1"),
    RISK("dudao.risk.v1"),
    TRAINING("dudao.training.v1"),
    PROGRAMME("dudao.programme.v1"),
    /** Published scorecards; compacted, keyed by unit and period. */
    SCORECARD("dudao.scorecard.v1");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The topic's name at the broker. */
    public String topicName() {
        return topicName;
    }

    /** Where {@code service} puts records of this topic that it could not handle. */
    public String deadLetterTopicOf(String service) {
        return topicName + "." + service + ".dlq";
    }
}
