package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ogg (RFC 3533) with Opus or Vorbis: a chain of pages with right sums from the first to the last byte. */
final class Ogg {
    private static final int HEAD = 27;
    private static final int SUM = 22;
    private static final int[] TABLE = table();

    private final ByteBuffer bytes;

    private Ogg(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds all pages to {@code target}. */
    static void clean(ByteBuffer bytes, Pieces target) throws Damaged {
        Ogg ogg = new Ogg(bytes);
        int pages = 0;
        for (int place = 0; place < bytes.limit(); pages++) {
            place = ogg.end(place);
            if (pages == 0) {
                ogg.requireSound(place);
            }
        }
        if (pages < 3) {
            throw new Damaged("is cut off");
        }
        target.add(bytes, 0, bytes.limit());
    }

    private void requireSound(int end) throws Damaged {
        int content = HEAD + (bytes.get(HEAD - 1) & 0xff);
        byte[] first = new byte[Math.min(8, end - content)];
        bytes.get(content, first);
        String codec = new String(first, ISO_8859_1);
        if (!codec.equals("OpusHead") && !codec.startsWith("\u0001vorbis")) {
            throw new Damaged("holds neither Opus nor Vorbis");
        }
    }

    /** Where the page at {@code place} ends. */
    private int end(int place) throws Damaged {
        if (place > bytes.limit() - HEAD || bytes.getInt(place) != 0x5367674f || bytes.get(place + 4) != 0) {
            throw new Damaged("is cut off or damaged");
        }
        int segments = bytes.get(place + HEAD - 1) & 0xff;
        int end = place + HEAD + segments;
        for (int index = 0; index < segments && place + HEAD + index < bytes.limit(); index++) {
            end += bytes.get(place + HEAD + index) & 0xff;
        }
        if (end > bytes.limit() || bytes.getInt(place + SUM) != sum(place, end)) {
            throw new Damaged("is cut off or damaged");
        }
        return end;
    }

    /** CRC-32 of the polynomial 04c11db7, nothing reflected, over the page with four zeros in the sum's place. */
    private int sum(int from, int to) {
        int sum = 0;
        for (int index = from; index < to; index++) {
            boolean own = index >= from + SUM && index < from + SUM + 4;
            int octet = own ? 0 : bytes.get(index) & 0xff;
            sum = sum << 8 ^ TABLE[sum >>> 24 ^ octet];
        }
        return sum;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int octet = 0; octet < 256; octet++) {
            int rest = octet << 24;
            for (int bit = 0; bit < 8; bit++) {
                rest = rest < 0 ? rest << 1 ^ 0x04c1_1db7 : rest << 1;
            }
            table[octet] = rest;
        }
        return table;
    }
}
