package io.dudao.local.demo;

import io.dudao.local.Arguments;
import io.dudao.local.Command;
import io.dudao.local.Output;
import io.dudao.local.Session;
import io.dudao.local.command.BackgroundStack;
import io.dudao.local.platform.Arrival;
import io.dudao.local.platform.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./dudao demo}: starts the stack unless it is up, tells a story of 90 days, and prints what comes of it. */
public final class DemoCommand implements Command {
    private static final String EXIT = "--exit";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String arguments() {
        return "[--exit]";
    }

    @Override
    public String summary() {
        return "start, add a 90-day story of 12 units, print the ranking; --exit stops again";
    }

    @Override
    public int run(Session session, List<String> arguments) throws IOException {
        boolean exit = Arguments.of(arguments, Set.of(EXIT), 0).has(EXIT);
        BackgroundStack stack = new BackgroundStack(session);
        boolean started = stack.ensureUp();
        try {
            return show(session);
        } finally {
            if (exit && started) {
                stack.stop();
            }
        }
    }

    private static int show(Session session) {
        Output output = session.output();
        Cast cast = new Cast(session);
        try {
            Story story = tell(cast, output);
            List<String> missing = new Arrival(cast.as("admin"), output).await(Duration.ofMinutes(2));
            if (!missing.isEmpty()) {
                missing.forEach(output::complain);
                return 1;
            }
            new Result(cast, story, output).print(session.settings());
            return 0;
        } catch (StoryFailedException | UnreachableException failed) {
            output.complain("the story could not be told: " + failed.getMessage());
            return 1;
        }
    }

    /** Tells the story, or finishes the one that was begun on this stack. */
    private static Story tell(Cast cast, Output output) {
        Plan plan = new Plan(cast);
        Optional<Story> begun = plan.begun();
        Story story = begun.orElseGet(() -> Story.endingBefore(LocalDate.now(Story.ZONE)));
        String days = story.start() + " to " + story.end();
        if (begun.isPresent() && plan.isTold()) {
            output.line("The story of " + days + " is there already.");
            return story;
        }
        Instant start = Instant.now();
        output.line("Telling the story of " + days + ":");
        plan.begin(story);
        chapter(output, "regions, units, inspectors", () -> new Ground(cast, story).lay());
        Voices voices = new Voices(cast, story);
        List<Runnable> beside = List.of(
                () -> chapter(output, "inspections and corrections", () -> new Visits(cast, story).make()),
                () -> chapter(output, "feedback and cases", voices::speakAndCare),
                () -> chapter(output, "costs and volumes", () -> new Books(cast, story).keep()),
                () -> chapter(output, "risks", () -> new Dangers(cast, story).keep()),
                () -> chapter(output, "training", () -> new Schooling(cast, story).hold()));
        Cast.each(beside, Runnable::run);
        chapter(output, "programme", () -> plan.carryOut(story));
        Duration took = Duration.between(start, Instant.now());
        output.line("  " + cast.requests() + " requests, " + Output.seconds(took));
        return story;
    }

    private static void chapter(Output output, String title, Runnable what) {
        Instant start = Instant.now();
        what.run();
        output.line("  %-28s %s", title, Output.seconds(Duration.between(start, Instant.now())));
    }
}
