package io.dudao.inspection.draw;

/**
 * What a replay of a draw shows: everything is computed anew from the stored list, seed and inspectors.
 *
 * @param listHashMatches whether the stored list still has the published hash
 * @param seedHashMatches whether the stored seed has the published hash
 * @param sameUnits whether the same units are drawn in the same order
 * @param sameInspectors whether each visit gets the same inspectors
 * @param sameTimes whether each visit gets the same time
 * @param same whether all of these hold
 * @param candidates units on the stored list
 * @param drawn units that the replay draws
 */
public record ReplayView(
        String algorithm,
        boolean listHashMatches,
        boolean seedHashMatches,
        boolean sameUnits,
        boolean sameInspectors,
        boolean sameTimes,
        boolean same,
        int candidates,
        int drawn) {}
