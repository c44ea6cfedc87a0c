package io.dudao.reporting.messaging;

import io.dudao.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes events as the consumers would, without a broker between. */
@ApplicationScoped
public class Delivery {
    private final FactConsumer facts;

    Delivery(FactConsumer facts) {
        this.facts = facts;
    }

    public void deliver(List<? extends Event<?>> events) {
        facts.facts(Deliveries.batch(events)).await().indefinitely();
    }
}
