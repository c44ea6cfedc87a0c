package io.dudao.kit.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.RuleBroken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final long MOST_PIXELS = 1_000_000;

    @TempDir
    Path folder;

    private Path cleaned = Path.of("none");
    private Path thumbnail = Path.of("none");

    private Content clean(byte[] sent, Format declared) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "sent", ""), sent);
        cleaned = folder.resolve("cleaned" + System.nanoTime());
        thumbnail = folder.resolve("thumbnail" + System.nanoTime());
        return Content.clean(file, declared, MOST_PIXELS, cleaned, thumbnail);
    }

    private void refuse(byte[] sent, Format declared) {
        assertThatThrownBy(() -> clean(sent, declared))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.slug()).isEqualTo("not-an-allowed-type"));
    }

    private byte[] stored() throws IOException {
        return Files.readAllBytes(cleaned);
    }

    private String words() throws IOException {
        return new String(stored(), ISO_8859_1);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(Format.JPEG, Made.jpeg(1)),
                Arguments.of(Format.JPEG, Made.progressive(Made.image(64, 48, 1))),
                Arguments.of(Format.PNG, Made.png(1)),
                Arguments.of(Format.WEBP, Made.webp()),
                Arguments.of(Format.WAV, Made.wav(1)),
                Arguments.of(Format.MP3, Made.mp3(5)),
                Arguments.of(Format.AAC, Made.aac(5)),
                Arguments.of(Format.OGG, Made.ogg(4)),
                Arguments.of(Format.MP4, MadeFilm.of("isom", "vide", "soun")),
                Arguments.of(Format.QUICKTIME, MadeFilm.of("qt  ", "vide", "soun", "meta")),
                Arguments.of(Format.M4A, MadeFilm.of("M4A ", "soun")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEveryFormatAsWhatItIsAndAsNothingElse(Format format, byte[] bytes) throws IOException {
        assertThat(clean(bytes, format).format()).isEqualTo(format);
        assertThat(clean(stored(), format).format())
                .as("what is stored is taken as well")
                .isEqualTo(format);
        for (Format other : Format.values()) {
            if (other != format) {
                refuse(bytes, other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void storesNothingThatTellsOfAPlace(Format format, byte[] bytes) throws IOException {
        clean(bytes, format);
        assertThat(words()).doesNotContain(Made.PLACE, MadeFilm.SENSOR, "location", "\u00a9xyz");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesWhatIsCutOff(Format format, byte[] bytes) {
        // Frames of sound may end anywhere; a recorder that was stopped writes half a frame.
        if (format != Format.MP3 && format != Format.AAC) {
            for (int length : List.of(bytes.length - 3, bytes.length / 2, 20, 9, 1, 0)) {
                refuse(Arrays.copyOf(bytes, length), format);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverFailsOtherwiseWhateverIsDamaged(Format format, byte[] bytes) {
        long seed = 20_261_124;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = bytes.clone();
            for (int change = 0; change <= round % 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                clean(damaged, format);
            } catch (RuleBroken refused) {
                assertThat(refused.slug()).isEqualTo("not-an-allowed-type");
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    @Test
    void takesGpsOutOfAPhotoAndLeavesEveryPixel() throws Exception {
        byte[] plain = Made.jpeg(2);
        byte[] sent = Made.withPlace(plain, 6);
        assertThat(((JpegImageMetadata) Imaging.getMetadata(sent)).getExif().getGpsInfo())
                .isNotNull();
        clean(sent, Format.JPEG);
        JpegImageMetadata left = (JpegImageMetadata) Imaging.getMetadata(stored());
        assertThat(left.getExif().getGpsInfo()).isNull();
        assertThat(left.getExif().getAllFields()).hasSize(1);
        assertThat(left.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue())
                .isEqualTo(6);
        assertThat(pixels(stored())).isEqualTo(pixels(plain));
    }

    @Test
    void takesNotesAndWhateverFollowsOutOfAPhoto() throws IOException {
        byte[] plain = Made.jpeg(3);
        clean(Made.withNotes(plain), Format.JPEG);
        assertThat(words()).doesNotContain(Made.PLACE, "xap", "8BIM", "PK");
        assertThat(pixels(stored())).isEqualTo(pixels(plain));
    }

    @Test
    void takesTextsAndExifOutOfAPngButItsOrientation() throws IOException {
        byte[] plain = Made.png(4);
        byte[] sent = Made.withChunk(
                Made.withChunk(plain, "tEXt", ("Comment\0" + Made.PLACE).getBytes(ISO_8859_1)),
                "eXIf",
                Made.join(Orientation.block(8), Made.PLACE.getBytes(ISO_8859_1)));
        Content content = clean(sent, Format.PNG);
        assertThat(words()).doesNotContain(Made.PLACE).contains("eXIf");
        assertThat(content.width()).isEqualTo(30);
        assertThat(pixels(stored())).isEqualTo(pixels(plain));
    }

    /** The red corner is upper left in the file; where it is when shown is what EXIF says of each orientation. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void makesThumbnailsTheRightWayUp(int orientation) throws IOException {
        Content content = clean(Made.withPlace(Made.encode(Made.image(800, 600, 5), "jpeg"), orientation), Format.JPEG);
        BufferedImage small = ImageIO.read(thumbnail.toFile());
        boolean turned = orientation >= 5;
        assertThat(content.width()).isEqualTo(turned ? 600 : 800);
        assertThat(small.getWidth()).isEqualTo(turned ? 240 : 320);
        assertThat(small.getHeight()).isEqualTo(turned ? 320 : 240);
        boolean right = List.of(2, 3, 6, 7).contains(orientation);
        boolean below = List.of(3, 4, 7, 8).contains(orientation);
        for (int corner = 0; corner < 4; corner++) {
            boolean atRight = (corner & 1) == 1;
            boolean atBottom = (corner & 2) == 2;
            int colour = small.getRGB(atRight ? small.getWidth() - 20 : 20, atBottom ? small.getHeight() - 20 : 20);
            assertThat((colour >> 16 & 0xff) > 180)
                    .as("red at " + (atRight ? "right" : "left") + (atBottom ? " below" : " above"))
                    .isEqualTo(atRight == right && atBottom == below);
        }
    }

    @Test
    void leavesFramesOfAFilmInTheirPlace() throws IOException {
        byte[] sent = MadeFilm.of("qt  ", "vide", "soun", "meta");
        clean(sent, Format.QUICKTIME);
        assertThat(stored()).hasSameSizeAs(sent);
        assertThat(words().indexOf(MadeFilm.FRAMES)).isEqualTo(new String(sent, ISO_8859_1).indexOf(MadeFilm.FRAMES));
    }

    @Test
    void refusesPicturesThatAreBombsBeforeDecodingThem() throws IOException {
        refuse(Made.encode(new BufferedImage(1_001, 1_000, BufferedImage.TYPE_BYTE_BINARY), "png"), Format.PNG);
        refuse(Made.progressive(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB)), Format.JPEG);
        assertThat(clean(Made.encode(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB), "jpeg"), Format.JPEG)
                        .height())
                .isEqualTo(600);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() {
        refuse(Made.join(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, new byte[500]), Format.JPEG);
        refuse("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1), Format.PNG);
        refuse("%PDF-1.7 not a picture at all".getBytes(ISO_8859_1), Format.JPEG);
        refuse(MadeFilm.box("ftyp", "heicmif1heic".getBytes(ISO_8859_1)), Format.MP4);
        refuse(Made.webpLossless(), Format.WEBP);
        refuse(Made.join(Made.mp3(5), "<script>".getBytes(ISO_8859_1)), Format.MP3);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
