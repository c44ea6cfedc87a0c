package io.dudao.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entry that {@code ./dudao} calls. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Output output = new Output(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(arguments, output));
    }

    static int run(String[] arguments, Output output) {
        if (arguments.length == 0 || List.of("help", "--help", "-h").contains(arguments[0])) {
            help(output);
            return arguments.length == 0 ? 1 : 0;
        }
        Optional<Command> command = Commands.named(arguments[0]);
        if (command.isEmpty()) {
            output.complain("there is no command '" + arguments[0] + "'; ./dudao help lists them");
            return 1;
        }
        try {
            Path root = Path.of(System.getProperty("dudao.root", "."))
                    .toAbsolutePath()
                    .normalize();
            Session session = new Session(Settings.of(root, System.getenv()), output);
            return command.get().run(session, Arrays.asList(arguments).subList(1, arguments.length));
        } catch (UsageException wrong) {
            output.complain(String.valueOf(wrong.getMessage()));
            return 1;
        } catch (InterruptedException interrupted) {
            return 130;
        } catch (Exception unexpected) {
            output.complain(arguments[0] + " failed: " + unexpected);
            if (System.getenv("DUDAO_DEBUG") != null) {
                unexpected.printStackTrace();
            }
            return 1;
        }
    }

    private static void help(Output output) {
        output.line("usage: ./dudao <command>");
        output.line("");
        for (Command command : Commands.all()) {
            helpLine(output, command.name() + " " + command.arguments(), command.summary());
        }
        helpLine(output, "doctor", "JDK, Maven, Node, ports, memory, disk: what this machine has and lacks");
        helpLine(output, "test [maven arguments]", "the whole test suite");
        helpLine(output, "bench <name>", "what a service costs, beside the limits of the same run; see benchmarks");
        output.line("");
        output.line(
                "State lives in .dudao (DUDAO_HOME moves it). DUDAO_PORT_OFFSET shifts all ports, DUDAO_GATEWAY_PORT,");
        output.line("DUDAO_POSTGRES_PORT … move one. --no-build before the command takes what was built last.");
    }

    private static void helpLine(Output output, String usage, String summary) {
        output.line("  %-28s %s", usage.strip(), summary);
    }
}
