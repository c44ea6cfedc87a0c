package io.dudao.reporting.intake;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** How far the consumed topics reach, as the broker knows it. */
public interface TopicEnds {

    /** The first and the next offset of a partition. */
    record Ends(long first, long next) {}

    /** The ends of every partition; fails with 503 if the broker does not answer. */
    Uni<Map<Partition, Ends>> read();
}
