package io.dudao.local.demo;

import java.util.List;
import java.util.Map;

/** Courses, staff and their exams; the staff of the improving unit fails at first and passes mid-way. */
final class Schooling {
    private static final String USER = "trainer";
    private static final String COURSE = "demo-service-basics";
    private static final int STAFF = 3;
    private static final List<String> NAMES = List.of(
            "陈静 Chen Jing", "李伟 Li Wei", "王芳 Wang Fang", "张敏 Zhang Min", "刘洋 Liu Yang", "赵磊 Zhao Lei", "孙丽 Sun Li");

    private final Cast cast;
    private final Story story;

    Schooling(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void hold() {
        Map<String, ?> course = Map.of(
                "code", COURSE,
                "titles", Map.of("zh-CN", "服务基础", "en", "Service basics"),
                "theoryPassMark", 60,
                "practicalPassMark", 60,
                "minimumAttendance", 80,
                "validityMonths", 12);
        cast.once(USER, "/courses", course, story.key("course"));
        Cast.each(DemoUnit.all(), this::teach);
    }

    private void teach(DemoUnit unit) {
        for (int number = 1; number <= STAFF; number++) {
            String code = unit.code() + "-" + number;
            String name = NAMES.get(story.between(0, NAMES.size() - 1, "name", code));
            Map<String, ?> member = Map.of("code", code, "name", name, "unit", unit.code());
            cast.once(USER, "/staff", member, story.key("staff", code));
            examine(unit, code, story.between(3, 25, "exam", code));
            if (unit.isImproving()) {
                examine(unit, code, Story.TRAINING_DAY);
            }
        }
    }

    private void examine(DemoUnit unit, String code, int day) {
        double skill = day == Story.TRAINING_DAY ? unit.later() : unit.quality();
        Map<String, ?> result = Map.of(
                "staff",
                code,
                "course",
                COURSE,
                "takenAt",
                story.at(day, 14 * 60).toString(),
                "theory",
                mark(skill, "theory", code, day),
                "practical",
                mark(skill, "practical", code, day),
                "attendance",
                100);
        cast.once(USER, "/exam-results", result, story.key("exam", code, day));
    }

    private long mark(double skill, Object... words) {
        return Math.clamp(Math.round(100 * (skill + 0.08 + (story.chance(words) - 0.5) * 0.25)), 0, 100);
    }
}
