package io.dudao.local.command;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.process.Pause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./dudao logs}: the end of one process' log, or of the launcher's, and what is added to it. */
public final class LogsCommand implements Command {
    private static final int LINES = 100;

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String arguments() {
        return "[name] [-f]";
    }

    @Override
    public String summary() {
        return "the last 100 lines of a log, -f follows it; without a name which logs there are";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        Arguments given = Arguments.of(arguments, Set.of("-f"), 1);
        List<String> names = names(session.settings().logs());
        if (given.words().isEmpty()) {
            names.forEach(name -> session.output().line(name));
            return 0;
        }
        String name = given.word("log");
        if (!names.contains(name)) {
            throw new UsageException("there is no log of '" + name + "'; there are: " + String.join(", ", names));
        }
        Path log = session.settings().log(name);
        long read = printEnd(session, log);
        while (given.has("-f") && Pause.millis(300)) {
            read = printFrom(session, log, Files.size(log) < read ? 0 : read);
        }
        return 0;
    }

    private static List<String> names(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }

    private static long printEnd(Session session, Path log) throws IOException {
        long size = Files.size(log);
        Deque<String> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                last.addLast(line);
                if (last.size() > LINES) {
                    last.removeFirst();
                }
            });
        }
        last.forEach(line ->
                session.output().line(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
        return size;
    }

    private static long printFrom(Session session, Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.min(file.length() - from, 1 << 20)];
            file.seek(from);
            file.readFully(fresh);
            int whole = fresh.length;
            while (whole > 0 && fresh[whole - 1] != '\n') {
                whole--;
            }
            new String(fresh, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> session.output().line(line));
            return from + whole;
        }
    }
}
