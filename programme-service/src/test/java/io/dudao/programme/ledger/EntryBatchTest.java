package io.dudao.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.programme.ledger.CostService.NewCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryBatchTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private final List<BatchItems.Read<NewCost>> items = new ArrayList<>();

    @Test
    void newOnesAreRecordedAndKnownOnesStay() {
        add("c1", "10.00");
        add("c2", "20");
        EntryBatch.Decided<Cost> decided = decide(List.of(cost(command("c2", "20.00"))));
        assertThat(decided.fresh()).extracting(Cost::externalId).containsExactly("c1");
        assertThat(decided.answer().items())
                .extracting(BatchAnswer.Item::status)
                .containsExactly(201, 200);
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        add("c1", "10.01");
        EntryBatch.Decided<Cost> decided = decide(List.of(cost(command("c1", "10.00"))));
        assertThat(decided.fresh()).isEmpty();
        assertThat(decided.answer().items().getFirst().status()).isEqualTo(409);
    }

    @Test
    void ofTwoWithTheSameIdTheFirstWins() {
        add("c1", "10");
        add("c1", "10");
        add("c1", "11");
        EntryBatch.Decided<Cost> decided = decide(List.of());
        assertThat(decided.fresh())
                .singleElement()
                .satisfies(cost -> assertThat(cost.amount()).isEqualByComparingTo("10"));
        assertThat(decided.answer().items())
                .extracting(BatchAnswer.Item::status)
                .containsExactly(201, 200, 409);
    }

    @Test
    void aBadItemIsRefusedAlone() {
        items.add(new BatchItems.Read<>(0, null, new RuleBroken("invalid", "No.")));
        add(null, "10");
        add("c3", "10");
        EntryBatch.Decided<Cost> decided = decide(List.of());
        assertThat(decided.answer().items())
                .extracting(BatchAnswer.Item::status)
                .containsExactly(422, 422, 201);
    }

    private EntryBatch.Decided<Cost> decide(List<Cost> stored) {
        return new EntryBatch<NewCost, Cost>(items).decide(stored, EntryBatchTest::cost);
    }

    private void add(@Nullable String externalId, String amount) {
        items.add(new BatchItems.Read<>(items.size(), command(externalId, amount), null));
    }

    private static NewCost command(@Nullable String externalId, String amount) {
        return new NewCost(externalId, "N01", DAY, "labour", new BigDecimal(amount));
    }

    private static Cost cost(NewCost command) {
        Entry.Place place = new Entry.Place(UUID.randomUUID(), command.externalId(), UNIT, DAY, Instant.EPOCH);
        return new Cost(place, command.category(), command.amount());
    }
}
