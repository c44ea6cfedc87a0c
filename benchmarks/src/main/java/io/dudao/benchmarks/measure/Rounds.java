package io.dudao.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns of contenders in the order A B C C B A, so that a drift of the machine falls on all of them alike. */
public final class Rounds {
    private Rounds() {}

    /** Measures one turn of a contender. */
    public interface Turn<C, M> {
        M measure(C contender) throws Exception;
    }

    /** One round: each contender's two turns. */
    public static <C, M> Map<C, List<M>> round(List<C> contenders, Turn<C, M> turn) throws Exception {
        Map<C, List<M>> measured = new LinkedHashMap<>();
        for (C contender : order(contenders)) {
            measured.computeIfAbsent(contender, first -> new ArrayList<>()).add(turn.measure(contender));
        }
        return measured;
    }

    static <C> List<C> order(List<C> contenders) {
        List<C> order = new ArrayList<>(contenders);
        order.addAll(contenders.reversed());
        return order;
    }
}
