package io.dudao.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The frame of the story: 90 days, and chance that always falls the same way.
 *
 * @param start the first day, day 0
 */
record Story(LocalDate start) {
    /** Where all units are. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How long the story is, in days. */
    static final int DAYS = 90;

    /** The day on which the staff of the improving unit is trained. */
    static final int TRAINING_DAY = 45;

    /** A story that ends yesterday. */
    static Story endingBefore(LocalDate today) {
        return new Story(today.minusDays(DAYS));
    }

    /** The last day. */
    LocalDate end() {
        return start.plusDays(DAYS - 1L);
    }

    LocalDate date(int day) {
        return start.plusDays(day);
    }

    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(start, date);
    }

    /** A minute of a day, by the clock of the units. */
    Instant at(int day, int minuteOfDay) {
        return date(day).atStartOfDay(ZONE).plusMinutes(minuteOfDay).toInstant();
    }

    /** From 0 to below 1: the same for the same words, always. */
    double chance(Object... words) {
        UUID hash = id(words);
        return new SplittableRandom(hash.getMostSignificantBits() ^ hash.getLeastSignificantBits()).nextDouble();
    }

    /** A whole number from {@code least} to {@code most}. */
    int between(int least, int most, Object... words) {
        return least + (int) (chance(words) * (most - least + 1));
    }

    /** An id: the same for the same words of this story. */
    UUID id(Object... words) {
        return UUID.nameUUIDFromBytes(key(words).getBytes(StandardCharsets.UTF_8));
    }

    /** An Idempotency-Key or external id: the same for the same words of this story. */
    String key(Object... words) {
        StringBuilder key = new StringBuilder("demo-").append(start);
        for (Object word : words) {
            key.append('-').append(word);
        }
        return key.toString();
    }

    /** The period that is ranked: the year, or if the story lies in two, the quarter in which it has its middle. */
    String period() {
        LocalDate middle = date(DAYS / 2);
        return start.getYear() == end().getYear()
                ? String.valueOf(start.getYear())
                : middle.getYear() + "-Q" + middle.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The month in which the first weeks lie. */
    String firstMonth() {
        return date(15).toString().substring(0, 7);
    }

    /** The month in which the last weeks lie. */
    String lastMonth() {
        return end().minusDays(14).toString().substring(0, 7);
    }
}
