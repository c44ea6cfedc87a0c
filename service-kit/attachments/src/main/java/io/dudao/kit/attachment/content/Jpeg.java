package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * JPEG (ITU-T T.81): keeps what is needed to show the picture – tables, frame, scans, JFIF and Adobe marks, colour profile –
 * bit by bit, and leaves out every other segment (EXIF, XMP, IPTC, comments, second pictures) and whatever follows its end.
 */
final class Jpeg {
    /** A picture has some ten scans; thousands are made to keep a decoder busy. */
    private static final int MOST_SCANS = 64;

    private final ByteBuffer bytes;
    private final Pieces kept = new Pieces();
    private int place = 2;
    private int scans;
    private int width;
    private int height;
    private boolean progressive;
    private int orientation = Orientation.UPRIGHT;

    private Jpeg(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Reads the whole file and adds to {@code target} what is kept. */
    static Picture clean(ByteBuffer bytes, Pieces target) throws Damaged {
        Jpeg jpeg = new Jpeg(bytes);
        while (jpeg.segment()) {
            // One after the other until the end of the picture.
        }
        target.add(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (jpeg.orientation != Orientation.UPRIGHT) {
            target.add(exif(jpeg.orientation));
        }
        target.addAll(jpeg.kept);
        return new Picture(jpeg.width, jpeg.height, jpeg.orientation, jpeg.progressive);
    }

    private static byte[] exif(int orientation) {
        byte[] block = Orientation.block(orientation);
        return ByteBuffer.allocate(10 + block.length)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + block.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(block)
                .array();
    }

    /** Takes the segment at the present place; false after the last. */
    private boolean segment() throws Damaged {
        int marker = marker();
        if (marker == 0xd9) {
            if (scans == 0) {
                throw new Damaged("holds no picture");
            }
            kept.add(new byte[] {(byte) 0xff, (byte) 0xd9});
            return false;
        }
        int start = place;
        int length = unsignedShort(start);
        if (length < 2 || length > bytes.limit() - start) {
            throw new Damaged("is cut off or damaged");
        }
        place = start + length;
        if (isWanted(marker, start + 2)) {
            kept.add(new byte[] {(byte) 0xff, (byte) marker}).add(bytes, start, place);
        }
        if (marker == 0xda) {
            scan();
        }
        return true;
    }

    private int marker() throws Damaged {
        if (octet(place) != 0xff) {
            throw new Damaged("is damaged");
        }
        while (octet(place) == 0xff) {
            place++;
        }
        return octet(place++);
    }

    private boolean isWanted(int marker, int content) throws Damaged {
        return switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(marker, content);
            case 0xc4, 0xdb, 0xdd -> true;
            case 0xda -> width > 0;
            case 0xe0 -> place - content == 14 && says(content, "JFIF\0");
            case 0xe2 -> says(content, "ICC_PROFILE\0");
            case 0xee -> place - content == 12 && says(content, "Adobe");
            case 0xe1 -> {
                readOrientation(content);
                yield false;
            }
            case 0xfe -> false;
            default -> {
                if (marker >= 0xe0 && marker <= 0xef) {
                    yield false;
                }
                throw new Damaged("is damaged or of a rare kind");
            }
        };
    }

    private boolean frame(int marker, int content) throws Damaged {
        if (width > 0 || place - content < 6) {
            throw new Damaged("is damaged");
        }
        progressive = marker == 0xc2;
        height = unsignedShort(content + 1);
        width = unsignedShort(content + 3);
        return true;
    }

    private void readOrientation(int content) {
        if (orientation == Orientation.UPRIGHT && says(content, "Exif\0\0")) {
            orientation = Orientation.of(bytes.slice(content + 6, place - content - 6));
        }
    }

    /** Keeps the coded data up to the next marker. */
    private void scan() throws Damaged {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw new Damaged("is damaged");
        }
        int start = place;
        while (!(octet(place) == 0xff && endsScan(octet(place + 1)))) {
            place++;
        }
        kept.add(bytes, start, place);
    }

    private static boolean endsScan(int next) {
        return next != 0 && (next < 0xd0 || next > 0xd7) && next != 0xff;
    }

    private boolean says(int from, String words) {
        int to = from + words.length();
        if (to > place) {
            return false;
        }
        byte[] found = new byte[words.length()];
        bytes.get(from, found);
        return new String(found, ISO_8859_1).equals(words);
    }

    private int unsignedShort(int index) throws Damaged {
        return octet(index) << 8 | octet(index + 1);
    }

    private int octet(int index) throws Damaged {
        if (index >= bytes.limit()) {
            throw new Damaged("is cut off");
        }
        return bytes.get(index) & 0xff;
    }
}
