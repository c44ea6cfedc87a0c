package io.dudao.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.UsageException;
import io.dudao.local.platform.Answer;
import io.dudao.local.platform.Patience;
import io.dudao.local.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** {@code ./dudao verify}: the scorecards against figures of another program. Exit code 0 if all are met, else 1. */
public final class VerifyCommand implements Command {
    private static final int IN_FLIGHT = 6;
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String arguments() {
        return "<folder>";
    }

    @Override
    public String summary() {
        return "compare the scorecards with the folder's expected.csv, as analyst sees them";
    }

    @Override
    public int run(Session session, List<String> arguments) throws Exception {
        Path file = Path.of(Arguments.of(arguments, Set.of(), 1).word("folder")).resolve("expected.csv");
        Output output = session.output();
        Instant start = Instant.now();
        List<Expected> figures = read(file);
        Platform analyst = Platform.of(session.settings(), "analyst", Patience.ofMinutes(1), output::line);
        List<String> misses = misses(figures, analyst);
        misses.stream().limit(SHOWN).forEach(miss -> output.line("  " + miss));
        if (misses.size() > SHOWN) {
            output.line("  and " + (misses.size() - SHOWN) + " more");
        }
        output.line((figures.size() - misses.size()) + " of " + figures.size() + " figures met, after "
                + Output.seconds(Duration.between(start, Instant.now())));
        return misses.isEmpty() ? 0 : 1;
    }

    private static List<Expected> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no " + file);
        }
        try {
            return Expected.read(file);
        } catch (BadRow bad) {
            throw new UsageException(file + ": " + bad.reason(), bad);
        }
    }

    static List<String> misses(List<Expected> figures, Platform analyst)
            throws ExecutionException, InterruptedException {
        Map<Expected.Card, List<Expected>> cards = figures.stream()
                .collect(Collectors.groupingBy(Expected::card, LinkedHashMap::new, Collectors.toList()));
        List<String> misses = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(IN_FLIGHT)) {
            List<Future<List<String>>> answers = new ArrayList<>();
            cards.forEach((card, expected) -> answers.add(readers.submit(() -> compare(analyst, card, expected))));
            for (Future<List<String>> answer : answers) {
                misses.addAll(answer.get());
            }
        }
        return misses;
    }

    private static List<String> compare(Platform analyst, Expected.Card card, List<Expected> expected) {
        Answer answer = analyst.get("/scorecards?" + card.query());
        if (!answer.isSuccess()) {
            return expected.stream()
                    .map(figure -> figure + ", answered " + answer.reason())
                    .toList();
        }
        List<String> misses = new ArrayList<>();
        for (Expected figure : expected) {
            JsonNode indicator = indicator(answer.body(), figure.indicator());
            JsonNode value = indicator.path("value");
            if (!value.isNumber() || !figure.isMetBy(indicator.path("n").asLong(-1), value.decimalValue())) {
                misses.add(figure + ", got " + value + " (n = " + indicator.path("n") + ")");
            }
        }
        return misses;
    }

    private static JsonNode indicator(JsonNode scorecard, String id) {
        for (JsonNode indicator : scorecard.path("indicators")) {
            if (indicator.path("id").asText().equals(id)) {
                return indicator;
            }
        }
        return MissingNode.getInstance();
    }
}
