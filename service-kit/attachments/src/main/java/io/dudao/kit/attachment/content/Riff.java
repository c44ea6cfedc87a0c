package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RIFF files – WAV and WebP: keeps the chunks that make sound or picture and leaves out notes, EXIF, XMP and the rest. Of WebP
 * only the lossy kind without transparency is taken, which is what photos are: the lossless decoder takes minutes over some
 * damaged files of thirty bytes.
 */
final class Riff {
    private static final Set<String> SOUND = Set.of("fmt ", "fact", "data");
    private static final Set<String> PICTURE = Set.of("VP8 ", "ICCP");
    private static final int HEAD = 12;
    private static final int NOTES = 0x08 | 0x04;
    private static final int EXIF = 0x08;
    private static final int ANIMATION = 0x02;
    private static final int TRANSPARENCY = 0x10;

    private record Chunk(String type, ByteBuffer content) {}

    private final List<Chunk> chunks = new ArrayList<>();
    private final Pieces kept = new Pieces();

    private Riff(ByteBuffer whole) throws Damaged {
        ByteBuffer bytes = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long size = bytes.limit() < HEAD ? 0 : Integer.toUnsignedLong(bytes.getInt(4));
        if (size < 4 || size > bytes.limit() - 8) {
            throw new Damaged("is cut off");
        }
        int end = (int) size + 8;
        for (int place = HEAD; place < end; ) {
            long length = place > end - 8 ? end : Integer.toUnsignedLong(bytes.getInt(place + 4));
            if (length > end - place - 8L) {
                throw new Damaged("is cut off or damaged");
            }
            byte[] type = new byte[4];
            bytes.get(place, type);
            ByteBuffer content = bytes.slice(place + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            chunks.add(new Chunk(new String(type, ISO_8859_1), content));
            place += 8 + (int) (length + (length & 1));
        }
    }

    /** Adds to {@code target} the sound alone. */
    static void cleanSound(ByteBuffer bytes, Pieces target) throws Damaged {
        Riff riff = new Riff(bytes);
        riff.keep(SOUND);
        if (riff.first("fmt ") == null || riff.first("data") == null) {
            throw new Damaged("holds no sound");
        }
        riff.finish("WAVE", target);
    }

    /** Adds to {@code target} the picture alone, with its orientation if it has one. */
    static Picture cleanPicture(ByteBuffer bytes, Pieces target) throws Damaged {
        Riff riff = new Riff(bytes);
        ByteBuffer exif = riff.first("EXIF");
        ByteBuffer canvas = riff.first("VP8X");
        int orientation = exif == null || canvas == null ? Orientation.UPRIGHT : Orientation.of(exif);
        Picture picture = riff.picture(orientation);
        if (canvas != null) {
            riff.keep("VP8X", canvas(canvas, picture));
        }
        riff.keep(PICTURE);
        if (orientation != Orientation.UPRIGHT) {
            riff.keep("EXIF", ByteBuffer.wrap(Orientation.block(orientation)));
        }
        riff.finish("WEBP", target);
        return picture;
    }

    private Picture picture(int orientation) throws Damaged {
        ByteBuffer lossy = first("VP8 ");
        if (lossy == null || lossy.limit() < 10) {
            throw new Damaged("holds no lossy WebP picture");
        }
        return new Picture(lossy.getShort(6) & 0x3fff, lossy.getShort(8) & 0x3fff, orientation, true);
    }

    /** The head of an extended picture, which must tell of the same size, with marks of what is kept alone. */
    private static ByteBuffer canvas(ByteBuffer told, Picture picture) throws Damaged {
        if (told.limit() != 10 || (told.get(0) & (ANIMATION | TRANSPARENCY)) != 0) {
            throw new Damaged("is animated, transparent or damaged");
        }
        if (1 + threeBytes(told, 4) != picture.width() || 1 + threeBytes(told, 7) != picture.height()) {
            throw new Damaged("tells of two sizes");
        }
        ByteBuffer head = ByteBuffer.allocate(10).put(0, told, 0, 10);
        int turned = picture.orientation() == Orientation.UPRIGHT ? 0 : EXIF;
        return head.put(0, (byte) ((told.get(0) & ~NOTES) | turned));
    }

    private static int threeBytes(ByteBuffer bytes, int index) {
        return (bytes.getShort(index) & 0xffff) | (bytes.get(index + 2) & 0xff) << 16;
    }

    private @Nullable ByteBuffer first(String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals(type))
                .map(Chunk::content)
                .findFirst()
                .orElse(null);
    }

    private void keep(Set<String> types) {
        for (Chunk chunk : chunks) {
            if (types.contains(chunk.type())) {
                keep(chunk.type(), chunk.content());
            }
        }
    }

    private void keep(String type, ByteBuffer content) {
        int length = content.limit();
        kept.add(head(type, length)).add(content, 0, length);
        if (length % 2 != 0) {
            kept.add(new byte[1]);
        }
    }

    private void finish(String form, Pieces target) {
        target.add(head("RIFF", (int) kept.size() + 4))
                .add(form.getBytes(ISO_8859_1))
                .addAll(kept);
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(length)
                .array();
    }
}
