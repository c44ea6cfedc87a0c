package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (ISO/IEC 15948): keeps the chunks that make the picture, checks their sums, and leaves out texts, EXIF, times, further
 * frames and whatever follows the end.
 */
final class Png {
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD");
    private static final int SIGNATURE = 8;

    private Png() {}

    /** Reads the whole file and adds to {@code target} what is kept. */
    static Picture clean(ByteBuffer bytes, Pieces target) throws Damaged {
        int head = end(bytes, SIGNATURE);
        if (!type(bytes, SIGNATURE).equals("IHDR") || head - SIGNATURE != 25) {
            throw new Damaged("is damaged");
        }
        Pieces rest = new Pieces();
        int orientation = Orientation.UPRIGHT;
        boolean data = false;
        String type = "";
        for (int place = head; !type.equals("IEND"); ) {
            int end = end(bytes, place);
            type = type(bytes, place);
            if (type.equals("eXIf")) {
                orientation = Orientation.of(bytes.slice(place + 8, end - place - 12));
            } else if (KEPT.contains(type)) {
                rest.add(bytes, place, end);
                data |= type.equals("IDAT");
            } else if (Character.isUpperCase(type.charAt(0))) {
                throw new Damaged("is damaged");
            }
            place = end;
        }
        target.add(bytes, 0, head);
        if (orientation != Orientation.UPRIGHT) {
            target.add(exif(orientation));
        }
        target.addAll(rest);
        return picture(bytes, data, orientation);
    }

    private static Picture picture(ByteBuffer bytes, boolean data, int orientation) throws Damaged {
        if (!data) {
            throw new Damaged("holds no picture");
        }
        return new Picture(bytes.getInt(SIGNATURE + 8), bytes.getInt(SIGNATURE + 12), orientation, false);
    }

    private static String type(ByteBuffer bytes, int place) {
        byte[] type = new byte[4];
        bytes.get(place + 4, type);
        return new String(type, ISO_8859_1);
    }

    /** Where the chunk at {@code place} ends, its sum being right. */
    private static int end(ByteBuffer bytes, int place) throws Damaged {
        int length = place > bytes.limit() - 12 ? -1 : bytes.getInt(place);
        if (length < 0 || length > bytes.limit() - place - 12) {
            throw new Damaged("is cut off or damaged");
        }
        if (bytes.getInt(place + 8 + length) != sum(bytes.slice(place + 4, length + 4))) {
            throw new Damaged("is damaged");
        }
        return place + 12 + length;
    }

    private static byte[] exif(int orientation) {
        byte[] block = Orientation.block(orientation);
        ByteBuffer chunk = ByteBuffer.allocate(12 + block.length)
                .putInt(block.length)
                .put("eXIf".getBytes(ISO_8859_1))
                .put(block);
        chunk.putInt(sum(chunk.slice(4, 4 + block.length)));
        return chunk.array();
    }

    private static int sum(ByteBuffer typeAndData) {
        CRC32 sum = new CRC32();
        sum.update(typeAndData);
        return (int) sum.getValue();
    }
}
