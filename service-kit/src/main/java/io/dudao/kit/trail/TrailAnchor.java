package io.dudao.kit.trail;

import java.time.LocalDate;

/**
 * What stands for all entries of a day, to be kept where the database's masters cannot reach.
 *
 * @param day in UTC
 * @param digest SHA-256 over the hashes of the day's entries by chain and place, in hex
 */
public record TrailAnchor(LocalDate day, long entries, String digest) {}
