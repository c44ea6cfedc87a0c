package io.dudao.reporting.intake;

import io.dudao.kit.inbox.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a poll of a topic brought, read.
 *
 * @param entries the readable records, in the order of arrival
 * @param poison the records that are none
 * @param next the offset after the last record of each partition, whatever it held
 */
public record Batch<T>(List<Entry<T>> entries, List<DeadLetter> poison, Map<Partition, Long> next) {

    /** What a record said, and how it is set aside if that cannot be taken. */
    public record Entry<T>(List<T> contents, Refusal refusal) {}

    /** Makes the dead letter of a record. */
    public interface Refusal {
        DeadLetter because(String reason);
    }

    /** Everything that the readable records said. */
    List<T> contents() {
        return entries.stream().flatMap(entry -> entry.contents().stream()).toList();
    }

    /** Whether it can be divided. */
    boolean isDivisible() {
        return entries.size() > 1;
    }

    /** The first half of the entries and all the poison; it does not count as progress, for the rest is still to come. */
    Batch<T> firstHalf() {
        return new Batch<>(entries.subList(0, entries.size() / 2), poison, Map.of());
    }

    /** The second half of the entries; with it the batch is done. */
    Batch<T> secondHalf() {
        return new Batch<>(entries.subList(entries.size() / 2, entries.size()), List.of(), next);
    }

    /** The batch with every entry set aside. */
    Batch<T> allSetAside(String reason) {
        var letters = entries.stream().map(entry -> entry.refusal().because(reason));
        return new Batch<>(List.of(), Stream.concat(poison.stream(), letters).toList(), next);
    }
}
