package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Content;
import io.dudao.kit.attachment.store.AttachmentStore;
import io.dudao.kit.attachment.store.AttachmentStore.Piece;
import io.dudao.kit.attachment.store.StoredKey;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.Unavailable;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes attachments in and hands them out. */
@ApplicationScoped
public class AttachmentService {
    private static final Logger LOG = Logger.getLogger(AttachmentService.class);

    private final Work work;
    private final AttachmentTable table;
    private final AttachmentFolders folders;
    private final AttachmentWorkers workers;
    private final AttachmentSettings settings;
    private final Trail trail;
    private final Clock clock;

    AttachmentService(
            Work work,
            AttachmentTable table,
            AttachmentFolders folders,
            AttachmentWorkers workers,
            AttachmentSettings settings,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.table = table;
        this.folders = folders;
        this.workers = workers;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What became of content that was sent.
     *
     * @param fresh whether it was not known before
     */
    record Taken(StoredAttachment attachment, boolean fresh) {}

    /** The attachment; fails {@code not-found} if it is not there or not for this reader. */
    Uni<StoredAttachment> find(String sha256, Reader reader) {
        return work.read(session -> table.find(session, sha256, reader))
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("attachment " + sha256));
    }

    /** A path of its own for what is about to come. */
    Uni<Path> fresh() {
        return workers.run(folders::fresh);
    }

    /** A stretch of what is stored under {@code key}, ready to be sent. */
    Uni<Piece> open(String key, long offset, long length) {
        return reach(workers.run(() -> folders.store().open(key, offset, length)));
    }

    /** Takes the content in {@code received}, whose hash is right: known content is noted, new content looked at and stored. */
    Uni<Taken> take(Upload upload, Path received, String subject) {
        return work.write(session -> sentAgain(session, upload, subject))
                .chain(known -> known == null
                        ? takeNew(upload, received, subject)
                        : Uni.createFrom().item(new Taken(known, false)));
    }

    private Uni<Taken> takeNew(Upload upload, Path received, String subject) {
        return reach(workers.run(() -> store(upload, received)))
                .chain(row -> work.write(session -> register(session, row, upload, subject))
                        .onFailure()
                        .call(() -> forget(row))
                        .call(taken -> taken.fresh() ? Uni.createFrom().voidItem() : forget(row)));
    }

    /** A store that cannot be reached, or has no room left, is an outage; a file that is gone is a loss. */
    private static <T> Uni<T> reach(Uni<T> work) {
        return work.onFailure(IOException.class)
                .invoke(failure -> LOG.error("The store of attachments", failure))
                .onFailure(failure -> failure instanceof IOException && !(failure instanceof NoSuchFileException))
                .transform(failure -> new Unavailable("The store of attachments cannot be reached at the moment."));
    }

    private Uni<@Nullable StoredAttachment> sentAgain(Mutiny.Session session, Upload upload, String subject) {
        Instant now = clock.instant();
        return table.touch(session, upload.sha256(), now)
                .call(known -> known == null
                        ? Uni.createFrom().voidItem()
                        : table.addSender(session, upload.sha256(), subject, now));
    }

    /** The row stands for files that are there already; if somebody else was faster, theirs stay and these go. */
    private Uni<Taken> register(Mutiny.Session session, StoredAttachment row, Upload upload, String subject) {
        return table.insert(session, row)
                .chain(fresh -> fresh
                        ? registered(session, row, subject)
                        : sentAgain(session, upload, subject)
                                .chain(known -> known == null
                                        // It was swept between the two statements; now there is nothing in the way.
                                        ? register(session, row, upload, subject)
                                        : Uni.createFrom().item(new Taken(known, false))));
    }

    private Uni<Taken> registered(Mutiny.Session session, StoredAttachment row, String subject) {
        var id = Ids.of(row.sha256());
        return table.addSender(session, row.sha256(), subject, row.firstSentAt())
                .chain(() -> trail.append(session, new TrailEntry(id, "attachment", id, null, "uploaded", List.of())))
                .replaceWith(new Taken(row, true));
    }

    private StoredAttachment store(Upload upload, Path received) throws IOException {
        Path cleaned = folders.fresh();
        Path thumbnail = folders.fresh();
        try {
            Content content = Content.clean(received, upload.format(), settings.mostPixels(), cleaned, thumbnail);
            StoredAttachment row = row(upload, content, cleaned, thumbnail);
            AttachmentStore store = folders.store();
            if (row.thumbnailBytes() != null) {
                store.put(StoredKey.thumbnailOf(row.storedKey()), thumbnail);
            }
            store.put(row.storedKey(), cleaned);
            return row;
        } finally {
            Files.deleteIfExists(cleaned);
            Files.deleteIfExists(thumbnail);
        }
    }

    private StoredAttachment row(Upload upload, Content content, Path cleaned, Path thumbnail) throws IOException {
        Instant now = clock.instant();
        return new StoredAttachment(
                upload.sha256(),
                hashOf(cleaned),
                StoredKey.next(upload.sha256()),
                upload.kind(),
                content.format().mediaType(),
                Files.size(cleaned),
                content.width(),
                content.height(),
                Files.exists(thumbnail) ? Files.size(thumbnail) : null,
                now,
                now);
    }

    private Uni<Void> forget(StoredAttachment row) {
        return workers.run(() -> {
                    AttachmentStore store = folders.store();
                    store.delete(row.storedKey());
                    store.delete(StoredKey.thumbnailOf(row.storedKey()));
                    return row;
                })
                // What stays lying is found by the sweep.
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static String hashOf(Path file) throws IOException {
        try (InputStream input =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            DigestInputStream hashing = (DigestInputStream) input;
            byte[] buffer = new byte[64 << 10];
            while (hashing.read(buffer) >= 0) {
                // Only the sum is wanted.
            }
            return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
