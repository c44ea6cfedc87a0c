package io.dudao.kit.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.kit.problem.Problem;
import io.dudao.kit.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch, with status 207: what became of each item, in the order sent.
 *
 * @param items one entry an item
 */
public record BatchAnswer(List<Item> items) {

    /**
     * What became of one item.
     *
     * @param index its place in the request, from 0
     * @param id the id that it has here, or null if it was refused
     * @param status 201 made, 200 was there already with the same content, else the status of {@code problem}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            @Nullable String id,
            int status,
            @Nullable Problem problem) {

        /** The item was made. */
        public static Item created(int index, String id) {
            return new Item(index, id, 201, null);
        }

        /** The item was there already with the same content; nothing changed. */
        public static Item unchanged(int index, String id) {
            return new Item(index, id, 200, null);
        }

        /** The item was refused; its neighbours were not. */
        public static Item refused(int index, ProblemException problem) {
            return new Item(index, null, problem.status(), Problem.of(problem));
        }
    }
}
