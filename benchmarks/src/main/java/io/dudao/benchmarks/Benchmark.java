package io.dudao.benchmarks;

import io.dudao.benchmarks.measure.Report;

/** What {@code ./dudao bench <name>} runs. */
public interface Benchmark {
    /** Measures; every process that it started has ended when it returns. */
    void run(Folders folders, Report report) throws Exception;
}
