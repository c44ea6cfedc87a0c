package io.dudao.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words after a command, sorted.
 *
 * @param flags the words that begin with {@code -}
 * @param words the others, in order
 */
public record Arguments(Set<String> flags, List<String> words) {

    /**
     * Sorts the words of a command.
     *
     * @param known the flags that the command understands
     * @param most how many other words it takes at most
     * @throws UsageException on a flag that is not known or a word too many
     */
    public static Arguments of(List<String> arguments, Set<String> known, int most) {
        Set<String> flags = new TreeSet<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (known.contains(argument) || known.contains(beforeValue(argument))) {
                flags.add(argument);
            } else {
                throw new UsageException("'" + argument + "' is not understood here; known: "
                        + (known.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(known))));
            }
        }
        if (words.size() > most) {
            throw new UsageException("'" + words.get(most) + "' is one word too many");
        }
        return new Arguments(flags, words);
    }

    /** The value of a flag such as {@code --without=}, declared with its equals sign; empty when it was not given. */
    public String value(String flag) {
        return flags.stream()
                .filter(given -> given.startsWith(flag))
                .map(given -> given.substring(flag.length()))
                .findFirst()
                .orElse("");
    }

    private static String beforeValue(String argument) {
        return argument.substring(0, argument.indexOf('=') + 1);
    }

    /** Whether the flag was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The only word.
     *
     * @param meaning what it stands for, for the complaint when it is missing
     */
    public String word(String meaning) {
        if (words.isEmpty()) {
            throw new UsageException("which " + meaning + "?");
        }
        return words.getFirst();
    }
}
