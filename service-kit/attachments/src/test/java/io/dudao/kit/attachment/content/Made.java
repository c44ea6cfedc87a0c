package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Small real files of every format, made on the spot. */
public final class Made {
    /** Words that stand where files tell of places. */
    public static final String PLACE = "+31.2304+121.4737/";

    private Made() {}

    /** A picture whose upper left corner is red, the rest noise in blue; every {@code seed} makes other bytes. */
    public static BufferedImage image(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(64) + 128);
            }
        }
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return image;
    }

    public static byte[] jpeg(long seed) {
        return encode(image(64, 48, seed), "jpeg");
    }

    public static byte[] png(long seed) {
        return encode(image(40, 30, seed), "png");
    }

    public static byte[] encode(BufferedImage image, String format) {
        return bytes(target -> ImageIO.write(image, format, target));
    }

    public static byte[] progressive(BufferedImage image) {
        return bytes(target -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(ImageIO.createImageOutputStream(target));
            writer.write(null, new IIOImage(image, null, null), how);
            ((javax.imageio.stream.ImageOutputStream) writer.getOutput()).flush();
        });
    }

    /** With GPS, the camera's owner and an orientation in EXIF, as a phone writes it. */
    public static byte[] withPlace(byte[] jpeg, int orientation) {
        return bytes(target -> {
            TiffOutputSet exif = new TiffOutputSet();
            exif.setGpsInDegrees(121.4737, 31.2304);
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ARTIST, "Somebody");
            exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_USER_COMMENT, PLACE);
            new ExifRewriter().updateExifMetadataLossless(new ByteArrayInputStream(jpeg), target, exif);
        });
    }

    /** A JPEG with XMP, IPTC and a comment that tell of a place, and something behind its end. */
    public static byte[] withNotes(byte[] jpeg) {
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>" + PLACE),
                segment(0xed, "Photoshop 3.0\0" + "8BIM" + PLACE),
                segment(0xfe, PLACE),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                text("PK\u0003\u0004" + PLACE));
    }

    public static byte[] segment(int marker, String content) {
        return join(
                new byte[] {(byte) 0xff, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length() + 2)).array(),
                text(content));
    }

    /** The PNG with one more chunk behind its head. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(content);
        byte[] chunk = join(number(content.length), text(type), content, number((int) sum.getValue()));
        return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    public static byte[] webpLossless() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    public static byte[] wav(long seed) {
        byte[] sound = new byte[400];
        new Random(seed).nextBytes(sound);
        byte[] format = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .array();
        return riff("WAVE", riffChunk("fmt ", format), riffChunk("LIST", text(PLACE)), riffChunk("data", sound));
    }

    public static byte[] riff(String form, byte[]... chunks) {
        byte[] content = join(text(form), join(chunks));
        return join(text("RIFF"), small(content.length), content);
    }

    public static byte[] riffChunk(String type, byte[] content) {
        return join(text(type), small(content.length), content, new byte[content.length % 2]);
    }

    /** Frames of silence, 128 kbit/s at 44.1 kHz, behind a tag that names a place. */
    public static byte[] mp3(int frames) {
        byte[] frame = new byte[417];
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x44}, 0, frame, 0, 4);
        byte[] tag = join(text("ID3\u0003\0\0\0\0\0"), new byte[] {(byte) PLACE.length()}, text(PLACE));
        return join(tag, repeat(frame, frames), text("TAG"), new byte[125]);
    }

    /** Frames of 64 bytes. */
    public static byte[] aac(int frames) {
        byte[] frame = new byte[64];
        System.arraycopy(
                new byte[] {(byte) 0xff, (byte) 0xf1, 0x50, (byte) 0x80, 0x08, 0x1f, (byte) 0xfc}, 0, frame, 0, 7);
        return repeat(frame, frames);
    }

    /** Pages of Opus with right sums. */
    public static byte[] ogg(int pages) {
        byte[] all = page(0, text("OpusHead\u0001\u0001"));
        for (int number = 1; number < pages; number++) {
            all = join(all, page(number, text("content of a page")));
        }
        return all;
    }

    private static byte[] page(int number, byte[] content) {
        ByteBuffer page = ByteBuffer.allocate(28 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS\0"))
                .put((byte) (number == 0 ? 2 : 0))
                .putLong(0)
                .putInt(7)
                .putInt(number);
        page.putInt(0).put((byte) 1).put((byte) content.length).put(content);
        int sum = 0;
        for (byte octet : page.array()) {
            sum ^= (octet & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c1_1db7 : sum << 1;
            }
        }
        return page.putInt(22, sum).array();
    }

    static byte[] repeat(byte[] bytes, int times) {
        byte[] all = new byte[bytes.length * times];
        for (int index = 0; index < times; index++) {
            System.arraycopy(bytes, 0, all, index * bytes.length, bytes.length);
        }
        return all;
    }

    public static byte[] join(byte[]... parts) {
        return bytes(target -> {
            for (byte[] part : parts) {
                target.write(part);
            }
        });
    }

    static byte[] text(String words) {
        return words.getBytes(ISO_8859_1);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] small(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private interface Writing {
        void to(ByteArrayOutputStream target) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            writing.to(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
