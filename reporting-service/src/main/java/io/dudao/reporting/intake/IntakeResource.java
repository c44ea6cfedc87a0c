package io.dudao.reporting.intake;

import io.dudao.reporting.intake.TopicEnds.Ends;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far reporting is with the topics, over HTTP. */
@Path("/api/v1/intake")
@Tag(name = "operations")
public class IntakeResource {
    private final IntakeProgress progress;
    private final TopicEnds offsets;

    IntakeResource(IntakeProgress progress, TopicEnds offsets) {
        this.progress = progress;
        this.offsets = offsets;
    }

    /**
     * How far reporting is.
     *
     * @param lag records that are on the topics and not yet in scorecards
     */
    public record IntakeView(long lag, List<TopicView> topics) {}

    /** One topic. */
    public record TopicView(String topic, long lag, List<PartitionView> partitions) {}

    /**
     * One partition.
     *
     * @param endOffset the offset that the next record will get
     * @param processedOffset the first offset whose effect is not committed
     * @param lag what lies between
     */
    public record PartitionView(int partition, long endOffset, long processedOffset, long lag) {}

    @GET
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "getIntake", summary = "How far reporting is with the topics, after commit")
    public Uni<IntakeView> get() {
        return progress.read().chain(next -> offsets.read().map(ends -> view(ends, next)));
    }

    private static IntakeView view(Map<Partition, Ends> ends, Map<Partition, Long> next) {
        var byTopic = new TreeMap<String, List<PartitionView>>();
        ends.forEach((partition, end) -> byTopic.computeIfAbsent(partition.topic(), topic -> new ArrayList<>())
                .add(partitionView(partition, end, next.getOrDefault(partition, end.first()))));
        var topics = byTopic.entrySet().stream()
                .map(entry -> topicView(entry.getKey(), entry.getValue()))
                .toList();
        return new IntakeView(topics.stream().mapToLong(TopicView::lag).sum(), topics);
    }

    private static PartitionView partitionView(Partition partition, Ends end, long processed) {
        var reached = Math.max(processed, end.first());
        return new PartitionView(partition.number(), end.next(), reached, Math.max(0, end.next() - reached));
    }

    private static TopicView topicView(String topic, List<PartitionView> partitions) {
        var sorted = partitions.stream()
                .sorted(Comparator.comparingInt(PartitionView::partition))
                .toList();
        return new TopicView(
                topic, sorted.stream().mapToLong(PartitionView::lag).sum(), sorted);
    }
}
