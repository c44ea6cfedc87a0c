package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that are taken. */
public enum Format {
    JPEG("image/jpeg", "jpg", Kind.PHOTO),
    PNG("image/png", "png", Kind.PHOTO),
    WEBP("image/webp", "webp", Kind.PHOTO),
    MP4("video/mp4", "mp4", Kind.VIDEO),
    QUICKTIME("video/quicktime", "mov", Kind.VIDEO),
    M4A("audio/mp4", "m4a", Kind.VOICE),
    AAC("audio/aac", "aac", Kind.VOICE),
    MP3("audio/mpeg", "mp3", Kind.VOICE),
    OGG("audio/ogg", "ogg", Kind.VOICE),
    WAV("audio/wav", "wav", Kind.VOICE);

    /** Other names under which senders declare them. */
    private static final Map<String, Format> ALIASES = Map.ofEntries(
            Map.entry("image/jpg", JPEG),
            Map.entry("audio/m4a", M4A),
            Map.entry("audio/x-m4a", M4A),
            Map.entry("audio/aacp", AAC),
            Map.entry("audio/x-aac", AAC),
            Map.entry("audio/mp3", MP3),
            Map.entry("audio/opus", OGG),
            Map.entry("audio/x-wav", WAV),
            Map.entry("audio/wave", WAV),
            Map.entry("audio/vnd.wave", WAV));

    private final String mediaType;
    private final String extension;
    private final Kind usualKind;

    Format(String mediaType, String extension, Kind usualKind) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.usualKind = usualKind;
    }

    /** As in {@code Content-Type}, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether an attachment of {@code kind} may be in this format. */
    public boolean serves(Kind kind) {
        return kind == usualKind || (this == PNG && kind == Kind.SIGNATURE);
    }

    /** What it is if nothing else is said. */
    public Kind usualKind() {
        return usualKind;
    }

    boolean isPicture() {
        return serves(Kind.PHOTO);
    }

    /** The format that a {@code Content-Type} names, parameters passed over. */
    public static Optional<Format> declared(String contentType) {
        String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIASES.get(name)));
    }

    /** The family that the first bytes belong to; films and sound in boxes are all {@code MP4} until they are read. */
    static Optional<Format> sniffed(ByteBuffer bytes) {
        byte[] head = new byte[Math.min(16, bytes.limit())];
        bytes.get(0, head);
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        } else if (text.startsWith("RIFF")) {
            return text.startsWith("WEBP", 8)
                    ? Optional.of(WEBP)
                    : text.startsWith("WAVE", 8) ? Optional.of(WAV) : Optional.empty();
        } else if (text.startsWith("OggS")) {
            return Optional.of(OGG);
        } else if (text.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        return AudioFrames.sniffed(text);
    }
}
