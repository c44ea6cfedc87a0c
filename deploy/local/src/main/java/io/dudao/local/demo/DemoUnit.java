package io.dudao.local.demo;

import java.util.List;

/**
 * A unit of the story.
 *
 * @param quality how well it works at the start, 0 to 1
 * @param later how well it works once its staff is trained; the same for a unit that stays as it is
 */
record DemoUnit(String code, String name, String region, double quality, double later) {
    /** The peer group of all units of the story. */
    static final String CATEGORY = "service-hall";

    private static final int RAMP = 15;

    /** The twelve: S04 is failing, N03 gets better after its training. */
    static List<DemoUnit> all() {
        return List.of(
                steady("N01", "港湾一号厅 Harbour Hall 1", "/north/harbour", 0.86),
                steady("N02", "码头服务厅 Quayside Hall", "/north/harbour", 0.74),
                new DemoUnit("N03", "灯塔服务厅 Lighthouse Hall", "/north/harbour", 0.48, 0.88),
                steady("N04", "老城一号厅 Old Town Hall 1", "/north/old-town", 0.70),
                steady("N05", "钟楼服务厅 Bell Tower Hall", "/north/old-town", 0.82),
                steady("N06", "城门服务厅 City Gate Hall", "/north/old-town", 0.64),
                steady("S01", "花园一号厅 Garden Hall 1", "/south/garden", 0.79),
                steady("S02", "荷塘服务厅 Lotus Pond Hall", "/south/garden", 0.72),
                steady("S03", "竹园服务厅 Bamboo Hall", "/south/garden", 0.92),
                steady("S04", "车站一号厅 Station Hall 1", "/south/station", 0.32),
                steady("S05", "广场服务厅 Plaza Hall", "/south/station", 0.67),
                steady("S06", "东站服务厅 East Station Hall", "/south/station", 0.76));
    }

    private static DemoUnit steady(String code, String name, String region, double quality) {
        return new DemoUnit(code, name, region, quality, quality);
    }

    /** How well it works on a day of the story, 0 to 1. */
    double qualityOn(int day) {
        double trained = Math.clamp((day - Story.TRAINING_DAY) / (double) RAMP, 0.0, 1.0);
        return quality + (later - quality) * trained;
    }

    boolean isImproving() {
        return later > quality;
    }

    /** {@code north} or {@code south}. */
    String side() {
        return region.split("/")[1];
    }
}
