package io.dudao.kit.attachment.content;

import io.dudao.kit.problem.RuleBroken;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What a file that was sent turned out to be.
 *
 * @param format by what is in it, whatever it was called
 * @param width of a picture in pixels as it is shown, null for anything else
 * @param height likewise
 */
public record Content(
        Format format, @Nullable Integer width, @Nullable Integer height) {

    /** The rule that content broke which is not taken. */
    public static final String NOT_ALLOWED = "not-an-allowed-type";

    /**
     * Reads all of {@code sent}, writes what is stored to {@code cleaned} and, if it is a picture, a small one to {@code
     * thumbnail}. Blocks; takes little memory, whatever the size.
     *
     * @param declared the format that the sender told
     * @param mostPixels above which a picture is not decoded
     * @throws RuleBroken {@code not-an-allowed-type} if it is damaged, cut off, of a format that is not taken, or another one
     *     than declared
     */
    public static Content clean(Path sent, Format declared, long mostPixels, Path cleaned, Path thumbnail)
            throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel from = FileChannel.open(sent);
                FileChannel to = FileChannel.open(cleaned, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = from.map(FileChannel.MapMode.READ_ONLY, 0, from.size(), arena)
                    .asByteBuffer();
            Pieces kept = new Pieces();
            Format family = Format.sniffed(bytes)
                    .orElseThrow(() -> refused("The content is none of the types that are taken."));
            if (!family.isPicture()) {
                Format format = requireDeclared(sound(family, bytes, kept), declared);
                kept.writeTo(to);
                return new Content(format, null, null);
            }
            requireDeclared(family, declared);
            Picture picture = picture(family, bytes, kept);
            picture.check(mostPixels);
            kept.writeTo(to);
            Thumbnail.write(cleaned, family, picture, thumbnail);
            return new Content(family, picture.shownWidth(), picture.shownHeight());
        } catch (Damaged damaged) {
            throw refused("The content " + damaged.getMessage() + ".");
        }
    }

    private static Picture picture(Format family, ByteBuffer bytes, Pieces kept) throws Damaged {
        return switch (family) {
            case JPEG -> Jpeg.clean(bytes, kept);
            case PNG -> Png.clean(bytes, kept);
            default -> Riff.cleanPicture(bytes, kept);
        };
    }

    private static Format sound(Format family, ByteBuffer bytes, Pieces kept) throws Damaged {
        switch (family) {
            case WAV -> Riff.cleanSound(bytes, kept);
            case OGG -> Ogg.clean(bytes, kept);
            case MP4 -> {
                return Film.clean(bytes, kept);
            }
            default -> {
                return AudioFrames.clean(bytes, kept);
            }
        }
        return family;
    }

    private static Format requireDeclared(Format found, Format declared) {
        if (found != declared) {
            throw refused("The content is " + found.mediaType() + " and not " + declared.mediaType() + " as declared.");
        }
        return found;
    }

    private static RuleBroken refused(String detail) {
        return new RuleBroken(NOT_ALLOWED, detail);
    }
}
