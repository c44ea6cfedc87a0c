package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes of a stretch of an ISO media file (ISO/IEC 14496-12, 4.2), which they fill without a gap. */
record Boxes(ByteBuffer bytes, List<Box> all) {

    /**
     * One box.
     *
     * @param type four characters
     * @param start where its size stands
     * @param content where its content begins
     * @param end the first byte behind it
     */
    record Box(String type, int start, int content, int end) {}

    /** Reads the boxes between {@code from} and {@code to}. */
    static Boxes between(ByteBuffer bytes, int from, int to) throws Damaged {
        List<Box> boxes = new ArrayList<>();
        for (int place = from; place < to; ) {
            Box box = at(bytes, place, to);
            boxes.add(box);
            place = box.end();
        }
        return new Boxes(bytes, boxes);
    }

    Boxes inside(Box box) throws Damaged {
        return between(bytes, box.content(), box.end());
    }

    Optional<Box> first(String type) {
        return all.stream().filter(box -> box.type().equals(type)).findFirst();
    }

    /** The box of that type that must be there. */
    Box require(String type) throws Damaged {
        return first(type).orElseThrow(() -> new Damaged("is damaged"));
    }

    private static Box at(ByteBuffer bytes, int place, int to) throws Damaged {
        if (place > to - 8) {
            throw new Damaged("is cut off or damaged");
        }
        long size = Integer.toUnsignedLong(bytes.getInt(place));
        int head = 8;
        if (size == 1 && place <= to - 16) {
            size = bytes.getLong(place + 8);
            head = 16;
        } else if (size == 0) {
            size = (long) to - place;
        }
        if (size < head || size > to - place) {
            throw new Damaged("is cut off or damaged");
        }
        byte[] type = new byte[4];
        bytes.get(place + 4, type);
        return new Box(new String(type, ISO_8859_1), place, place + head, place + (int) size);
    }
}
