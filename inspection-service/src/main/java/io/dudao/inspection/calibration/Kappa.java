package io.dudao.inspection.calibration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Agreement beyond chance: 1 is perfect, 0 what chance alone gives, below 0 less than that. It is not defined where everybody
 * always says the same one thing, since chance would say it too.
 */
final class Kappa {
    private Kappa() {}

    /**
     * Cohen's kappa of two raters: (Po − Pe) / (1 − Pe), with Po the share of subjects on which they agree and Pe the sum over
     * the categories of the product of their shares (J. Cohen, 1960).
     *
     * @param one what the first says of each subject, in the same order as {@code other}
     * @return −1 to 1; null without subjects or if it is not defined
     */
    static <C> @Nullable Double cohen(List<C> one, List<C> other) {
        int subjects = one.size();
        if (subjects == 0) {
            return null;
        }
        int agreed = 0;
        Map<C, Integer> ofOne = new HashMap<>();
        Map<C, Integer> ofOther = new HashMap<>();
        for (int i = 0; i < subjects; i++) {
            agreed += one.get(i).equals(other.get(i)) ? 1 : 0;
            ofOne.merge(one.get(i), 1, Integer::sum);
            ofOther.merge(other.get(i), 1, Integer::sum);
        }
        double chance = 0;
        for (Map.Entry<C, Integer> category : ofOne.entrySet()) {
            chance += (double) category.getValue() * ofOther.getOrDefault(category.getKey(), 0);
        }
        return beyondChance((double) agreed / subjects, chance / ((double) subjects * subjects));
    }

    /**
     * Fleiss' kappa of several raters: P̄ the mean over the subjects of (Σ n² − n) / (n (n − 1)), n counting the raters in a
     * category, and Pe the sum of the squared shares of the categories (J. Fleiss, 1971).
     *
     * @param subjects what the raters say of each subject; as many raters for each, two or more
     * @return −1 to 1; null without subjects or if it is not defined
     */
    static <C> @Nullable Double fleiss(Collection<List<C>> subjects) {
        if (subjects.isEmpty()) {
            return null;
        }
        double agreement = 0;
        double ratings = 0;
        Map<C, Integer> all = new HashMap<>();
        for (List<C> said : subjects) {
            Map<C, Integer> counts = new HashMap<>();
            said.forEach(category -> counts.merge(category, 1, Integer::sum));
            double squares =
                    counts.values().stream().mapToDouble(n -> (double) n * n).sum();
            agreement += (squares - said.size()) / ((double) said.size() * (said.size() - 1));
            ratings += said.size();
            counts.forEach((category, n) -> all.merge(category, n, Integer::sum));
        }
        double chance = 0;
        for (int n : all.values()) {
            chance += (n / ratings) * (n / ratings);
        }
        return beyondChance(agreement / subjects.size(), chance);
    }

    private static @Nullable Double beyondChance(double agreement, double chance) {
        return 1 - chance < 1e-12 ? null : (agreement - chance) / (1 - chance);
    }
}
