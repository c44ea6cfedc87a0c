package io.dudao.benchmarks;

import java.nio.file.Path;

/**
 * Where a benchmark finds and leaves things.
 *
 * @param root the checkout
 * @param scratch empty at the start, removed afterwards
 * @param results files for the reader
 */
public record Folders(Path root, Path scratch, Path results) {}
