package io.dudao.kit.attachment.content;

import io.dudao.kit.attachment.content.Boxes.Box;
import io.dudao.kit.attachment.content.Samples.Stretch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a file that become zeros, and boxes whose type becomes {@code free}; all else stays in its place. */
final class Erasure {
    private static final byte[] FREE = {'f', 'r', 'e', 'e'};
    private static final byte[] ZEROS = new byte[8_192];

    private record Change(int from, int to, boolean zeros) {}

    private final ByteBuffer bytes;
    private final List<Change> changes = new ArrayList<>();

    Erasure(ByteBuffer bytes, List<Box> boxes, List<Stretch> stretches) {
        this.bytes = bytes;
        for (Box box : boxes) {
            changes.add(new Change(box.start() + 4, box.start() + 8, false));
            changes.add(new Change(box.content(), box.end(), true));
        }
        stretches.forEach(stretch -> changes.add(new Change(stretch.from(), stretch.to(), true)));
        changes.sort(Comparator.comparingInt(Change::from));
    }

    /** As many bytes as came. */
    void addTo(Pieces target) {
        int place = 0;
        for (Change change : changes) {
            int from = Math.max(place, change.from());
            if (from < change.to()) {
                target.add(bytes, place, from);
                erase(target, change, from);
                place = change.to();
            }
        }
        target.add(bytes, place, bytes.limit());
    }

    private static void erase(Pieces target, Change change, int from) {
        if (!change.zeros()) {
            target.add(FREE);
            return;
        }
        ByteBuffer zeros = ByteBuffer.wrap(ZEROS);
        for (int left = change.to() - from; left > 0; left -= ZEROS.length) {
            target.add(zeros, 0, Math.min(left, ZEROS.length));
        }
    }
}
