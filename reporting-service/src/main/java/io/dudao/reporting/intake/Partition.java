package io.dudao.reporting.intake;

/** One partition of a topic. */
public record Partition(String topic, int number) {}
