package io.dudao.kit.attachment.content;

import static io.dudao.kit.attachment.content.Made.join;
import static io.dudao.kit.attachment.content.Made.number;
import static io.dudao.kit.attachment.content.Made.text;

/** Small films whose boxes are real and whose frames are not: nobody decodes them here. */
public final class MadeFilm {
    /** What the frames hold. */
    public static final String FRAMES = "frames of the film";

    /** What a track of sensor data holds. */
    public static final String SENSOR = "GPS5 31.2304 121.4737";

    private MadeFilm() {}

    /** As a phone records it: brand, film and sound, places in user data and metadata and in a track of its own. */
    public static byte[] of(String brand, String... handlers) {
        byte[] head = join(box("ftyp", text(brand), number(0), text(brand)), box("free", text(Made.PLACE)));
        int films = head.length + 8;
        int sensor = films + FRAMES.length();
        byte[] data = box("mdat", text(FRAMES), text(SENSOR));
        byte[] tracks = new byte[0];
        for (String handler : handlers) {
            boolean own = handler.equals("meta");
            tracks = join(tracks, track(handler, own ? sensor : films, own ? SENSOR.length() : FRAMES.length()));
        }
        byte[] places = box("udta", box("\u00a9xyz", text(Made.PLACE)), box("loci", text(Made.PLACE)));
        byte[] keys =
                box("meta", box("keys", text("com.apple.quicktime.location.ISO6709")), box("ilst", text(Made.PLACE)));
        byte[] movie = box("moov", box("mvhd", new byte[100]), tracks, places, keys);
        return join(head, data, movie, box("uuid", text(Made.PLACE)));
    }

    private static byte[] track(String handler, int offset, int length) {
        byte[] table = box(
                "stbl",
                box("stsc", number(0), number(1), number(1), number(1), number(1)),
                box("stsz", number(0), number(0), number(1), number(length)),
                box("stco", number(0), number(1), number(offset)));
        byte[] media = box("mdia", box("hdlr", number(0), number(0), text(handler), new byte[13]), box("minf", table));
        return box("trak", box("tkhd", new byte[84]), media, box("udta", text(Made.PLACE)));
    }

    public static byte[] box(String type, byte[]... content) {
        byte[] inside = join(content);
        return join(number(inside.length + 8), text(type), inside);
    }
}
