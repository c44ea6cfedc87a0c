package io.dudao.contracts;

/**
 * A kind of event: its name on the wire, the topic it travels on and the record that holds its data.
 *
 * @param name the CloudEvents {@code type}, {@code io.dudao.<context>.<fact>.v1}
 * @param topic where records of this type are found
 * @param data the record that the JSON data decodes to
 */
public record EventType<T extends EventData>(String name, Topic topic, Class<T> data) {}
