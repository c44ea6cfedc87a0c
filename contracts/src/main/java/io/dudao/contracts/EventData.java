package io.dudao.contracts;

import java.time.Instant;
import java.util.UUID;

/** What the data of every event holds, whatever it tells. */
public interface EventData {

    /** The unit it happened at; also the record's key on the topics of the contexts. */
    UUID unitId();

    /** The aggregate's revision after the fact: 1, 2, 3 … For one aggregate the highest wins, whatever the order of arrival. */
    long revision();

    /** When it happened, by the clock of the source. Never the time of sending. */
    Instant occurredAt();
}
