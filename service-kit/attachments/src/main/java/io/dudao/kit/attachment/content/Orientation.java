package io.dudao.kit.attachment.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one entry of EXIF that is kept: how the picture is to be turned (tag 274 of TIFF 6.0 and EXIF 2.32, 1 to 8). */
final class Orientation {
    /** As it lies in the file. */
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private Orientation() {}

    /** Reads it from a TIFF block; {@link #UPRIGHT} where it is missing or cannot be read. */
    static int of(ByteBuffer block) {
        if (block.limit() < 8) {
            return UPRIGHT;
        }
        ByteBuffer tiff = block.duplicate().order(order(block));
        int entries = tiff.getInt(4);
        if (tiff.getShort(2) != 42 || entries < 8 || entries > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int count = Short.toUnsignedInt(tiff.getShort(entries));
        for (int entry = entries + 2; count > 0 && entry <= tiff.limit() - 12; entry += 12, count--) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A TIFF block that says nothing else. */
    static byte[] block(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static ByteOrder order(ByteBuffer block) {
        return block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
