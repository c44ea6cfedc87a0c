package io.dudao.kit.attachment;

import io.dudao.kit.attachment.AttachmentTable.Use;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What a service does with attachments in a transaction of its own: name them by their hash and use them. */
@ApplicationScoped
public class Attachments {
    /** How a hash is written: SHA-256, 64 hex digits in lower case. */
    public static final String SYNTAX = "[0-9a-f]{64}";

    private static final Pattern HASH = Pattern.compile(SYNTAX);

    private final AttachmentTable table;
    private final Caller caller;
    private final Clock clock;

    Attachments(AttachmentTable table, Caller caller, Clock clock) {
        this.table = table;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes sure that the caller may use all of them: sent them, or may read them where they are linked already. Knowing a
     * hash is not enough. None of them is swept before the transaction ends.
     *
     * @throws RuleBroken {@code unknown-attachment}, telling the first that is not there or not the caller's to use
     */
    public Uni<Void> requireStored(Mutiny.Session session, Collection<String> hashes) {
        return requireStored(session, hashes, null);
    }

    /**
     * Those of them that the caller may not use: not there, or neither sent by the caller nor readable. None of the others is
     * swept before the transaction ends.
     */
    public Uni<Set<String>> unknown(Mutiny.Session session, Collection<String> hashes) {
        return unknown(session, hashes, null);
    }

    /**
     * As {@link #requireStored}, and links them to the aggregate: from then on whoever may see the unit may read them, and
     * they are kept for ever. What this aggregate uses already anybody may link to it again, which changes nothing.
     *
     * @param aggregate its kind, singular, words joined by hyphens
     */
    public Uni<Void> link(
            Mutiny.Session session, UUID unitId, String aggregate, UUID aggregateId, Collection<String> hashes) {
        return link(session, unitId, new Use(aggregate, aggregateId), hashes);
    }

    /**
     * As {@link #link}, of those that are there and the caller's to use; the others are passed over. For drafts, whose texts
     * often arrive before their pictures: what is linked is not swept, and {@link #link} demands the rest in the end.
     */
    public Uni<Void> linkArrived(
            Mutiny.Session session, UUID unitId, String aggregate, UUID aggregateId, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Use use = new Use(aggregate, aggregateId);
        Set<String> arrived = new TreeSet<>(hashes);
        return unknown(session, hashes, use)
                .invoke(arrived::removeAll)
                .chain(() -> arrived.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : table.link(session, arrived, unitId, use, clock.instant()));
    }

    /** As {@link #link}, for reference data that belong to no unit: everybody who works here may read them. */
    public Uni<Void> publish(Mutiny.Session session, String aggregate, UUID aggregateId, Collection<String> hashes) {
        return link(session, null, new Use(aggregate, aggregateId), hashes);
    }

    private Uni<Void> link(Mutiny.Session session, @Nullable UUID unitId, Use use, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // In one order, or two that link the same attachments would wait for each other.
        Set<String> sorted = new TreeSet<>(hashes);
        return requireStored(session, sorted, use)
                .chain(() -> table.link(session, sorted, unitId, use, clock.instant()));
    }

    private Uni<Void> requireStored(Mutiny.Session session, Collection<String> hashes, @Nullable Use use) {
        return unknown(session, hashes, use)
                .invoke(unknown -> unknown.stream().findFirst().ifPresent(Attachments::refuse))
                .replaceWithVoid();
    }

    private Uni<Set<String>> unknown(Mutiny.Session session, Collection<String> hashes, @Nullable Use use) {
        Set<String> missing = new TreeSet<>(hashes);
        List<String> wanted =
                missing.stream().filter(hash -> HASH.matcher(hash).matches()).toList();
        return wanted.isEmpty()
                ? Uni.createFrom().item(missing)
                : table.lockReadable(session, wanted, Reader.of(caller), use)
                        .invoke(found -> found.forEach(missing::remove))
                        .replaceWith(missing);
    }

    private static void refuse(String hash) {
        throw new RuleBroken("unknown-attachment", "There is no attachment " + hash + " that you could use.");
    }
}
