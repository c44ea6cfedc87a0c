package io.dudao.kit.outbox;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import java.util.UUID;

/**
 * An event to be published once the transaction commits.
 *
 * @param subject the id of the aggregate it tells of; with the data's revision it is unique on the topic
 */
public record OutboxEntry(EventType<?> type, UUID subject, EventData data) {}
