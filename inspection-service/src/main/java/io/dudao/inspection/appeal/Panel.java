package io.dudao.inspection.appeal;

import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The panel of an appeal: as many members as it was lodged with, each with one vote on every item. An item is granted when
 * more than half of the panel grants it; a tie leaves the inspector's answer.
 */
final class Panel {
    private final int size;
    private final List<AppealItem> items;
    private final List<AppealVote> votes;

    /** @param votes those given so far */
    Panel(int size, List<AppealItem> items, List<AppealVote> votes) {
        this.size = size;
        this.items = items;
        this.votes = votes;
    }

    /**
     * Whether {@code member} may cast a vote on exactly these items.
     *
     * @throws Conflict {@code already-voted}
     * @throws RuleBroken {@code vote-on-every-item-once}
     */
    void requireVote(String member, List<String> codes) {
        if (members().contains(member)) {
            throw new Conflict("already-voted", "Each member of the panel votes once.");
        }
        Set<String> wanted = items.stream().map(AppealItem::itemCode).collect(Collectors.toSet());
        if (codes.size() != wanted.size() || !wanted.equals(new HashSet<>(codes))) {
            String message = "A vote says something of each of "
                    + wanted.stream().sorted().toList() + ", once.";
            throw new RuleBroken("vote-on-every-item-once", message, List.of(new Violation("votes", message)));
        }
    }

    /** Whether every member has voted. */
    boolean isComplete() {
        return members().size() >= size;
    }

    /** Judges every item by the votes of the complete panel; how many were granted. */
    int judge() {
        int granted = 0;
        for (AppealItem item : items) {
            long yes = votes.stream()
                    .filter(vote -> vote.itemCode().equals(item.itemCode()) && vote.granted())
                    .count();
            item.judge(2 * yes > size);
            granted += 2 * yes > size ? 1 : 0;
        }
        return granted;
    }

    private Set<String> members() {
        return votes.stream().map(AppealVote::member).collect(Collectors.toSet());
    }
}
