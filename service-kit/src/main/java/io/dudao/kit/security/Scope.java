package io.dudao.kit.security;

import java.util.Set;

/**
 * What part of the organisation a caller may see and change.
 *
 * @param everything true for those who see the whole organisation
 * @param regions paths of regions, each with everything below it, such as {@code /north}
 * @param units codes of single units
 */
public record Scope(boolean everything, Set<String> regions, Set<String> units) {

    /** The whole organisation. */
    public static Scope all() {
        return new Scope(true, Set.of(), Set.of());
    }

    /** A copy that cannot change; the root region {@code /} is everything. */
    public Scope {
        everything = everything || regions.contains("/");
        regions = Set.copyOf(regions);
        units = Set.copyOf(units);
    }

    /** Whether the unit {@code code}, which sits in {@code regionPath}, lies in this scope. */
    public boolean covers(String code, String regionPath) {
        return everything || units.contains(code) || coversRegion(regionPath);
    }

    /** Whether the whole region {@code regionPath} lies in this scope. */
    public boolean coversRegion(String regionPath) {
        return everything || regions.stream().anyMatch(region -> isWithin(regionPath, region));
    }

    private static boolean isWithin(String path, String region) {
        return path.equals(region) || path.startsWith(region + "/");
    }
}
