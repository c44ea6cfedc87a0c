package io.dudao.kit.attachment.content;

import io.dudao.kit.attachment.content.Boxes.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MP4, QuickTime and M4A: boxes that make film and sound stay where they are; all others – user data, metadata, XMP, free
 * space, tracks of sensors – become free space of zeros, and so does what lies in the media data without being a sample of
 * film or sound: those are the places where cameras write places. Nothing moves, so every offset stays right.
 */
final class Film {
    private static final Set<String> TOP = Set.of("ftyp", "styp", "pdin", "moov", "mdat", "moof", "mfra", "sidx");
    private static final Set<String> MOVIE = Set.of("mvhd", "trak", "mvex");
    private static final Set<String> TRACK = Set.of("tkhd", "edts", "tref", "mdia", "tapt", "load");
    private static final Set<String> FRAGMENT = Set.of("mfhd", "traf");
    private static final Set<String> TRACK_FRAGMENT =
            Set.of("tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "saiz", "saio", "senc");

    private final Boxes top;
    private final List<Box> erased = new ArrayList<>();
    private final Samples samples;
    private boolean film;
    private boolean sound;
    private boolean others;
    private boolean fragmented;

    private Film(ByteBuffer bytes) throws Damaged {
        top = Boxes.between(bytes, 0, bytes.limit());
        samples = new Samples(top);
    }

    /** Looks at the whole file and adds to {@code target} what is stored: as many bytes as came. */
    static Format clean(ByteBuffer bytes, Pieces target) throws Damaged {
        Film film = new Film(bytes);
        film.keep(film.top, TOP);
        film.movie();
        film.fragments();
        Format format = film.format(bytes);
        new Erasure(bytes, film.erased, film.fragmented ? List.of() : film.samples.gaps()).addTo(target);
        return format;
    }

    private void movie() throws Damaged {
        if (top.first("mdat").isEmpty()) {
            throw new Damaged("holds no film and no sound");
        }
        Boxes movie = top.inside(top.require("moov"));
        movie.require("mvhd");
        keep(movie, MOVIE);
        for (Box box : movie.all()) {
            if (box.type().equals("trak")) {
                track(movie, box);
            }
        }
    }

    private void track(Boxes movie, Box track) throws Damaged {
        Boxes parts = movie.inside(track);
        Boxes media = parts.inside(parts.require("mdia"));
        Box handler = media.require("hdlr");
        if (handler.end() - handler.content() < 12) {
            throw new Damaged("is damaged");
        }
        switch (movie.bytes().getInt(handler.content() + 8)) {
            case 0x76696465 -> film = true; // vide
            case 0x736f756e -> sound = true; // soun
            default -> {
                erased.add(track);
                others = true;
                return;
            }
        }
        keep(parts, TRACK);
        samples.add(media);
    }

    private void fragments() throws Damaged {
        for (Box box : top.all()) {
            if (box.type().equals("moof")) {
                fragmented = true;
                if (others) {
                    throw new Damaged("is in fragments and holds more than film and sound");
                }
                Boxes parts = top.inside(box);
                keep(parts, FRAGMENT);
                for (Box part : parts.all()) {
                    if (part.type().equals("traf")) {
                        keep(parts.inside(part), TRACK_FRAGMENT);
                    }
                }
            }
        }
    }

    private void keep(Boxes boxes, Set<String> wanted) {
        boxes.all().stream().filter(box -> !wanted.contains(box.type())).forEach(erased::add);
    }

    private Format format(ByteBuffer bytes) throws Damaged {
        if (!film && !sound) {
            throw new Damaged("holds no film and no sound");
        }
        Box type = top.require("ftyp");
        if (type.start() != 0 || type.end() - type.content() < 8) {
            throw new Damaged("is damaged");
        }
        boolean quicktime = bytes.getInt(type.content()) == 0x71742020; // "qt  "
        return !film ? Format.M4A : quicktime ? Format.QUICKTIME : Format.MP4;
    }
}
