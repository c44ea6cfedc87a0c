package io.dudao.kit.attachment.content;

/**
 * A picture's outside, as its head tells.
 *
 * @param width in pixels, before turning
 * @param height in pixels, before turning
 * @param orientation 1 to 8, as in EXIF
 * @param heavy whether decoding needs the whole picture in memory at once, not a row at a time
 */
record Picture(int width, int height, int orientation, boolean heavy) {
    /** How much more a pixel weighs that must be kept until the end. */
    private static final int WEIGHT = 4;

    /** Refuses a picture that would take too much memory or time to decode. */
    void check(long mostPixels) throws Damaged {
        long pixels = (long) width * height;
        if (width <= 0 || height <= 0 || pixels * (heavy ? WEIGHT : 1) > mostPixels) {
            throw new Damaged("has " + width + " × " + height + " pixels, which is more than is decoded here");
        }
    }

    private boolean turned() {
        return orientation >= 5;
    }

    int shownWidth() {
        return turned() ? height : width;
    }

    int shownHeight() {
        return turned() ? width : height;
    }
}
