package io.dudao.kit.attachment;

import io.dudao.kit.attachment.store.AttachmentStore;
import io.dudao.kit.attachment.store.LocalDisk;
import io.dudao.kit.attachment.store.S3Bucket;
import io.dudao.kit.time.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of what is on its way, and the store that was chosen; neither is touched before it is needed. */
@ApplicationScoped
public class AttachmentFolders {
    private final AttachmentSettings settings;
    private @Nullable AttachmentStore store;

    AttachmentFolders(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** A path below the folder of what is on its way, at which nothing lies yet. Blocks. */
    Path fresh() throws IOException {
        return Files.createDirectories(incoming()).resolve(Ids.next() + ".part");
    }

    /** Where what is on its way lies. */
    Path incoming() {
        return settings.folder().resolve("incoming").toAbsolutePath();
    }

    /** The store, opened at the first call. Blocks. */
    synchronized AttachmentStore store() throws IOException {
        AttachmentStore opened = store;
        if (opened == null) {
            opened = open();
            store = opened;
        }
        return opened;
    }

    private AttachmentStore open() throws IOException {
        return switch (settings.store()) {
            case DISK -> new LocalDisk(settings.folder().resolve("stored"));
            case S3 -> {
                AttachmentSettings.Bucket bucket = settings.s3();
                yield new S3Bucket(
                        bucket.endpoint().orElse(null),
                        bucket.region(),
                        bucket.bucket(),
                        bucket.pathStyle(),
                        Files.createDirectories(incoming()));
            }
        };
    }

    @PreDestroy
    synchronized void close() {
        if (store instanceof S3Bucket bucket) {
            bucket.close();
        }
    }
}
