package io.dudao.kit.attachment;

import io.dudao.kit.attachment.store.AttachmentStore;
import io.dudao.kit.attachment.store.StoredKey;
import io.dudao.kit.schedule.RecurringTask;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Removes what was sent and never linked, and files that no row knows: left by a crash between the file and its row, or
 * between a row's end and its file's. May be cut off at any point and run again.
 */
@ApplicationScoped
public class AttachmentSweep implements RecurringTask {
    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    /** Locks the rows first: the delete then sees every link that was committed until the lock was there. */
    private static final String LOCK = """
            select sha256 from attachment a where last_sent_at < $1
            and not exists (select 1 from attachment_link l where l.sha256 = a.sha256)
            order by last_sent_at limit $2 for update skip locked
            """;

    private static final String DELETE = """
            delete from attachment a where sha256 = any($1)
            and not exists (select 1 from attachment_link l where l.sha256 = a.sha256) returning stored_key
            """;
    private static final String KNOWN = "select stored_key from attachment where stored_key = any($1)";

    private final Pool pool;
    private final AttachmentFolders folders;
    private final AttachmentSettings settings;
    private final AttachmentWorkers workers;

    AttachmentSweep(Pool pool, AttachmentFolders folders, AttachmentSettings settings, AttachmentWorkers workers) {
        this.pool = pool;
        this.folders = folders;
        this.settings = settings;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "attachment-sweep";
    }

    @Override
    public Duration every() {
        return settings.sweepEvery();
    }

    @Override
    public Uni<Void> run(Instant now) {
        return workers.run(() -> {
                    int unused = sweepUnlinked(now.minus(settings.keepUnlinked()));
                    int strays = sweepStrays(now.minus(LONGEST_UPLOAD));
                    if (unused + strays > 0) {
                        LOG.infof("Removed %d attachments that were never used and %d stray files", unused, strays);
                    }
                    return unused;
                })
                .replaceWithVoid();
    }

    /** Removes what is linked to nothing and was last sent before {@code limit}; yields how many. */
    int sweepUnlinked(Instant limit) throws IOException {
        int removed = 0;
        List<String> keys = deleteRows(limit);
        while (!keys.isEmpty()) {
            for (String key : keys) {
                folders.store().delete(key);
                folders.store().delete(StoredKey.thumbnailOf(key));
            }
            removed += keys.size();
            keys = deleteRows(limit);
        }
        return removed;
    }

    private List<String> deleteRows(Instant limit) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(limit.atOffset(ZoneOffset.UTC), BATCH))
                        .map(AttachmentSweep::texts)
                        .chain(hashes ->
                                connection.preparedQuery(DELETE).execute(Tuple.of(hashes.toArray(String[]::new))))
                        .map(AttachmentSweep::texts))
                .await()
                .atMost(PATIENCE);
    }

    /** Removes files made before {@code limit} that no row knows, in the store and on the way to it; yields how many. */
    int sweepStrays(Instant limit) throws IOException {
        AttachmentStore store = folders.store();
        List<String> old = new ArrayList<>();
        int removed = 0;
        store.eachKey(key -> {
            if (StoredKey.madeAt(key).isBefore(limit)) {
                old.add(key);
            }
        });
        for (int from = 0; from < old.size(); from += BATCH) {
            List<String> some = old.subList(from, Math.min(old.size(), from + BATCH));
            Set<String> known = known(some);
            for (String key : some) {
                if (!known.contains(StoredKey.contentOf(key))) {
                    store.delete(key);
                    removed++;
                }
            }
        }
        return removed + sweepIncoming(limit);
    }

    private Set<String> known(List<String> keys) {
        String[] contents = keys.stream().map(StoredKey::contentOf).distinct().toArray(String[]::new);
        return new HashSet<>(pool.preparedQuery(KNOWN)
                .execute(Tuple.of(contents))
                .map(AttachmentSweep::texts)
                .await()
                .atMost(PATIENCE));
    }

    private int sweepIncoming(Instant limit) throws IOException {
        int removed = 0;
        try (Stream<Path> files = Files.list(folders.incoming())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        } catch (NoSuchFileException gone) {
            // Nothing has come yet, or somebody else was faster.
        }
        return removed;
    }

    private static List<String> texts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
