package io.dudao.kit.attachment.content;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A small JPEG of a picture, the right way up. Making it decodes every row of the picture, so it is also the proof that there
 * is one; only each n-th pixel is kept, so the memory does not grow with the picture.
 */
final class Thumbnail {
    /** Longest side in pixels. */
    private static final int LONGEST = 320;

    private Thumbnail() {}

    static void write(Path picture, Format format, Picture facts, Path thumbnail) throws IOException, Damaged {
        BufferedImage decoded = decode(picture, format, facts);
        BufferedImage small = turned(decoded, facts.orientation());
        ImageIO.write(small, "jpeg", thumbnail.toFile());
    }

    private static BufferedImage decode(Path picture, Format format, Picture facts) throws IOException, Damaged {
        ImageReader reader = reader(format);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        try (ImageInputStream input = ImageIO.createImageInputStream(new File(picture.toString()))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != facts.width() || reader.getHeight(0) != facts.height()) {
                throw new Damaged("tells of two sizes");
            }
            ImageReadParam rows = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(facts.width(), facts.height()) / (2 * LONGEST));
            rows.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, rows);
            if (warnings.stream().anyMatch(Thumbnail::tellsOfDamage)) {
                throw new Damaged("is cut off or damaged");
            }
            return decoded;
        } catch (IIOException | EOFException | RuntimeException unreadable) {
            // Decoders fail in many ways on bytes that are no picture; none of them is a fault of this service.
            throw new Damaged("cannot be decoded: it is damaged or of a rare kind");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.extension()).next();
    }

    /** The JPEG decoder goes on with grey where data are missing, and says so; stray bytes between segments are harmless. */
    private static boolean tellsOfDamage(String warning) {
        return warning.contains("remature") || (warning.contains("Corrupt") && !warning.contains("extraneous"));
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean swapped = orientation >= 5;
        BufferedImage small =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(turn(orientation, width, height));
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    /** From the picture as it lies to the picture as it is shown (EXIF 2.32, 4.6.5). */
    private static AffineTransform turn(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
