package io.dudao.sample.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes a row for every time it is told something; a second row for one event is what the inbox must prevent. */
@ApplicationScoped
public class HeardService {
    /** A channel whose feedback cannot be handled although it can be read. */
    public static final String IMPOSSIBLE = "impossible";

    public Uni<Void> hear(Mutiny.Session session, UUID event, String channel, @Nullable Integer csat) {
        return session.createNativeQuery("insert into heard (event_id, csat) values (:id, :csat)")
                .setParameter("id", event)
                .setParameter("csat", csat)
                .executeUpdate()
                .invoke(() -> refuse(channel))
                .replaceWithVoid();
    }

    private static void refuse(String channel) {
        if (channel.equals(IMPOSSIBLE)) {
            throw new IllegalStateException("cannot be handled");
        }
    }
}
