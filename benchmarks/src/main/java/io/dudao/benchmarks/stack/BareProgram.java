package io.dudao.benchmarks.stack;

import io.dudao.benchmarks.measure.ProcessorTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A limit: a program without a framework in a process of its own, with the flags of the services. One line in, one line out. */
public final class BareProgram implements AutoCloseable {
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;

    /** Starts {@code main} of the benchmarks' own class path. */
    public BareProgram(Class<?> main, String... arguments) throws IOException {
        List<String> command = JavaFlags.command();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Hands the program a line and waits for its answer. */
    public String ask(String request) throws IOException {
        requests.println(request);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the limit has ended; see its error above");
        }
        return answer;
    }

    /** Nanoseconds of processor time since it was started. */
    public long processorTime() {
        return ProcessorTime.of(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
