package io.dudao.kit.attachment.content;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * MP3 (ISO/IEC 11172-3, 13818-3) and AAC in ADTS (ISO/IEC 13818-7): a chain of frames from the first to the last byte. Tags
 * before and behind it, where recorders put names and places, are left out.
 */
final class AudioFrames {
    private static final int FEWEST = 3;
    private static final int[] MPEG_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] MPEG_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 1};
    private static final int ID3_HEAD = 10;

    private final ByteBuffer bytes;

    private AudioFrames(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** By the first two bytes, or an ID3 tag, which both may carry. */
    static Optional<Format> sniffed(String head) {
        if (head.startsWith("ID3")) {
            return Optional.of(Format.MP3);
        }
        if (head.length() < 2 || head.charAt(0) != 0xff) {
            return Optional.empty();
        }
        return switch (head.charAt(1) & 0xf6) {
            case 0xf0 -> Optional.of(Format.AAC);
            case 0xe2, 0xf2 -> Optional.of(Format.MP3);
            default -> Optional.empty();
        };
    }

    /** Adds the frames to {@code target} and tells which of the two it is. */
    static Format clean(ByteBuffer bytes, Pieces target) throws Damaged {
        AudioFrames frames = new AudioFrames(bytes);
        int start = frames.afterTag();
        int count = 0;
        int place = start;
        boolean aac = frames.isAac(start);
        for (int length = frames.length(place, aac); length > 0; length = frames.length(place, aac)) {
            place += length;
            count++;
        }
        if (count < FEWEST || !frames.endsAt(place, aac)) {
            throw new Damaged("is damaged or no sound");
        }
        target.add(bytes, start, place);
        return aac ? Format.AAC : Format.MP3;
    }

    private int afterTag() throws Damaged {
        int place = 0;
        while (place <= bytes.limit() - ID3_HEAD && says(place, "ID3")) {
            long size = 0;
            for (int index = 6; index < ID3_HEAD; index++) {
                size = size << 7 | (bytes.get(place + index) & 0x7f);
            }
            boolean footed = (bytes.get(place + 5) & 0x10) != 0;
            long end = place + ID3_HEAD + size + (footed ? ID3_HEAD : 0);
            if (end > bytes.limit()) {
                throw new Damaged("is cut off");
            }
            place = (int) end;
        }
        return place;
    }

    /** Whether nothing stands at {@code place} but a tag or the beginning of a frame whose end was never written. */
    private boolean endsAt(int place, boolean aac) {
        int left = bytes.limit() - place;
        return left == 0
                || (says(place, "TAG") && left == 128)
                || says(place, "APETAGEX")
                || left < 8
                || told(place, aac) > left;
    }

    private boolean isAac(int place) {
        return place <= bytes.limit() - 8 && (bytes.getShort(place) & 0xfff6) == 0xfff0;
    }

    /** Length of the whole frame at {@code place} in bytes, 0 if there is none. */
    private int length(int place, boolean aac) {
        int told = told(place, aac);
        return told > bytes.limit() - place ? 0 : told;
    }

    private int told(int place, boolean aac) {
        if (place > bytes.limit() - 8) {
            return 0;
        }
        return aac ? aacLength(place) : mp3Length(bytes.getInt(place));
    }

    private int aacLength(int place) {
        if (!isAac(place)) {
            return 0;
        }
        int length = (bytes.getInt(place + 3) >>> 13 & 0x1fff);
        return length < 8 ? 0 : length;
    }

    private static int mp3Length(int head) {
        boolean layer3 = (head & 0xffe6_0000) == 0xffe2_0000;
        int version = head >> 19 & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        int rate = head >> 10 & 3;
        int kilobits = (version == 3 ? MPEG_1 : MPEG_2)[head >> 12 & 15];
        if (!layer3 || version == 1 || rate == 3 || kilobits == 0) {
            return 0;
        }
        int samples = version == 3 ? 144 : 72;
        int divided = version == 3 ? 1 : version == 2 ? 2 : 4;
        return samples * kilobits * 1_000 / (RATES[rate] / divided) + (head >> 9 & 1);
    }

    private boolean says(int place, String words) {
        if (place > bytes.limit() - words.length()) {
            return false;
        }
        for (int index = 0; index < words.length(); index++) {
            if (bytes.get(place + index) != words.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}
