package io.dudao.kit.attachment.content;

import io.dudao.kit.attachment.content.Boxes.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the samples of tracks lie in the media data (ISO/IEC 14496-12, 8.7). */
final class Samples {
    /** A stretch of the file. */
    record Stretch(int from, int to) {}

    private final Boxes top;
    private final List<Stretch> stretches = new ArrayList<>();

    Samples(Boxes top) {
        this.top = top;
    }

    /** What of the media data is no sample of any track that was added, in order. */
    List<Stretch> gaps() {
        stretches.sort(Comparator.comparingInt(Stretch::from));
        List<Stretch> gaps = new ArrayList<>();
        for (Box box : top.all()) {
            if (box.type().equals("mdat")) {
                addGaps(box, gaps);
            }
        }
        return gaps;
    }

    private void addGaps(Box data, List<Stretch> gaps) {
        int place = data.content();
        for (Stretch stretch : stretches) {
            if (stretch.from() >= data.content() && stretch.to() <= data.end()) {
                if (stretch.from() > place) {
                    gaps.add(new Stretch(place, stretch.from()));
                }
                place = Math.max(place, stretch.to());
            }
        }
        if (place < data.end()) {
            gaps.add(new Stretch(place, data.end()));
        }
    }

    /** Adds those of a track, by its media box. */
    void add(Boxes media) throws Damaged {
        Boxes information = media.inside(media.require("minf"));
        Boxes table = information.inside(information.require("stbl"));
        boolean wide = table.first("co64").isPresent();
        Table chunks = Table.of(table, wide ? "co64" : "stco", 4, wide ? 8 : 4);
        Table runs = Table.of(table, "stsc", 4, 12);
        Table sizes = Table.of(table, "stsz", 8, 4);
        int run = 0;
        int sample = 0;
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            while (run + 1 < runs.count() && chunk + 1 >= runs.number(run + 1, 0)) {
                run++;
            }
            int held = runs.count() == 0 ? 0 : runs.number(run, 4);
            long length = lengthOf(sizes, sample, held);
            sample += held;
            add(chunks.place(chunk, wide), length);
        }
    }

    private static long lengthOf(Table sizes, int first, int held) throws Damaged {
        int same = sizes.numberBefore();
        if (same != 0) {
            return (long) same * held;
        }
        if (held < 0 || held > sizes.entries() - first) {
            throw new Damaged("is damaged");
        }
        long length = 0;
        for (int index = first; index < first + held; index++) {
            length += Integer.toUnsignedLong(sizes.number(index, 0));
        }
        return length;
    }

    private void add(long from, long length) throws Damaged {
        if (length == 0) {
            return;
        }
        boolean inData = top.all().stream()
                .anyMatch(box -> box.type().equals("mdat")
                        && from >= box.content()
                        && length > 0
                        && from <= box.end()
                        && length <= box.end() - from);
        if (!inData) {
            throw new Damaged("is cut off or damaged");
        }
        stretches.add(new Stretch((int) from, (int) (from + length)));
    }

    /** The entries of a box after its version, flags, {@code head} bytes and their count. */
    private record Table(ByteBuffer bytes, int first, int count, int width, int end) {
        static Table of(Boxes boxes, String type, int head, int width) throws Damaged {
            Box box = boxes.require(type);
            int first = box.content() + 4 + head;
            if (first > box.end()) {
                throw new Damaged("is damaged");
            }
            int count = boxes.bytes().getInt(first - 4);
            boolean listed = head == 4 || boxes.bytes().getInt(first - 8) == 0;
            if (count < 0 || (listed && count > (box.end() - first) / width)) {
                throw new Damaged("is damaged");
            }
            return new Table(boxes.bytes(), first, count, width, box.end());
        }

        /** How many entries are written out. */
        int entries() {
            return Math.min(count, (end - first) / width);
        }

        int number(int entry, int offset) {
            return bytes.getInt(first + entry * width + offset);
        }

        /** The size of every sample, or 0 where each has its own. */
        int numberBefore() {
            return bytes.getInt(first - 8);
        }

        long place(int entry, boolean wide) {
            int at = first + entry * width;
            return wide ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
        }
    }
}
