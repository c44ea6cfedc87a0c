package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Kind;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can choose. */
@ConfigMapping(prefix = "dudao.attachments")
public interface AttachmentSettings {

    /** Where attachments lie. */
    @WithDefault("disk")
    StoreKind store();

    /** Folder of what is on its way in and, if the store is the disk, of what is kept. */
    @WithDefault("data/attachments")
    Path folder();

    /** Most bytes of one attachment, by its kind. */
    Limits limit();

    /** Pictures with more pixels are refused; progressive JPEG and WebP weigh four times as much, by the memory they take. */
    @WithDefault("60000000")
    long mostPixels();

    /** How many attachments are looked at, stored or fetched at the same time. */
    @WithDefault("2")
    int workers();

    /** How many may wait for that. */
    @WithDefault("100")
    int waiting();

    /** How long something that is linked to nothing is kept after it was last sent. */
    @WithDefault("7D")
    Duration keepUnlinked();

    /** How often it is looked for what may go. */
    @WithDefault("1H")
    Duration sweepEvery();

    /** The bucket, if the store is S3. */
    Bucket s3();

    /** What can be a store. */
    enum StoreKind {
        DISK,
        S3
    }

    /** Bytes by kind. */
    interface Limits {
        @WithDefault("15M")
        MemorySize photo();

        @WithDefault("100M")
        MemorySize video();

        @WithDefault("20M")
        MemorySize voice();

        @WithDefault("1M")
        MemorySize signature();

        /** That of {@code kind}, in bytes. */
        default long of(Kind kind) {
            return switch (kind) {
                case PHOTO -> photo().asLongValue();
                case VIDEO -> video().asLongValue();
                case VOICE -> voice().asLongValue();
                case SIGNATURE -> signature().asLongValue();
            };
        }
    }

    /** A bucket; its credentials are not a setting of Dudao but come from the environment as S3 programs expect them. */
    interface Bucket {
        /** Absent: Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        @WithDefault("dudao-attachments")
        String bucket();

        /** Whether the bucket stands in the path, as most servers but Amazon's want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
