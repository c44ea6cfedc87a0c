package io.dudao.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Regions, units, inspectors and the checklist: what everything else stands on. */
final class Ground {
    /** The code of the checklist. */
    static final String CHECKLIST = "demo-service-hall";

    /** What a visit looks at. */
    static final List<Question> QUESTIONS = List.of(
            new Question("entrance", "ENVIRONMENT", "NORMAL", "入口整洁、指引清楚 Entrance clean, signs clear"),
            new Question("seating", "ENVIRONMENT", "NORMAL", "等候区座位充足 Enough seats to wait on"),
            new Question("queue-display", "ENVIRONMENT", "NORMAL", "叫号系统正常 Queue display works"),
            new Question("greeting", "SERVICE", "NORMAL", "主动问候客户 Customers are greeted"),
            new Question("first-answer", "SERVICE", "NORMAL", "首问负责 The first person asked finds the answer"),
            new Question("waiting-time", "SERVICE", "NORMAL", "等候时间达标 Waiting time within the promise"),
            new Question("forms", "SERVICE", "NORMAL", "表单样例齐全 Forms and samples at hand"),
            new Question("cash-control", "COMPLIANCE", "NORMAL", "现金双人复核 Cash is counted by two"),
            new Question("fire-exits", "COMPLIANCE", "CRITICAL", "消防通道畅通 Fire exits are clear"));

    private final Cast cast;
    private final Story story;

    Ground(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    /** An item of the checklist; the best are 10 points, below 6 it has failed. */
    record Question(String code, String section, String kind, String text) {}

    void lay() {
        cast.batch("admin", "/regions:batch", regions(), 500);
        cast.batch(
                "admin",
                "/units:batch",
                DemoUnit.all().stream().map(Ground::unit).toList(),
                500);
        cast.batch(
                "admin",
                "/inspectors:batch",
                DemoInspector.all().stream().map(DemoInspector::registration).toList(),
                500);
        if (cast.read("admin", "/checklists?code=" + CHECKLIST).path("items").isEmpty()) {
            cast.once("admin", "/checklists", checklist(), story.key("checklist"));
        }
    }

    private static List<Map<String, ?>> regions() {
        return List.of(
                Map.of("path", "/north", "name", "北区 North"),
                Map.of("path", "/north/harbour", "name", "港湾 Harbour"),
                Map.of("path", "/north/old-town", "name", "老城 Old Town"),
                Map.of("path", "/south", "name", "南区 South"),
                Map.of("path", "/south/garden", "name", "花园 Garden"),
                Map.of("path", "/south/station", "name", "车站 Station"));
    }

    private static Map<String, ?> unit(DemoUnit unit) {
        return Map.of(
                "code", unit.code(),
                "name", unit.name(),
                "category", DemoUnit.CATEGORY,
                "regionPath", unit.region(),
                "timeZone", Story.ZONE.getId());
    }

    private static Map<String, ?> checklist() {
        List<Map<String, ?>> sections = new ArrayList<>();
        sections.add(section("ENVIRONMENT", "环境 Environment", 1));
        sections.add(section("SERVICE", "服务 Service", 2));
        sections.add(section("COMPLIANCE", "合规 Compliance", 1));
        return Map.of(
                "code",
                CHECKLIST,
                "titles",
                Map.of("zh-CN", "服务厅检查表", "en", "Service hall visit"),
                "method",
                "PERCENTAGE",
                "passMark",
                75,
                "sections",
                sections);
    }

    private static Map<String, ?> section(String code, String title, int weight) {
        List<Map<String, ?>> items = new ArrayList<>();
        for (Question question : QUESTIONS) {
            if (question.section().equals(code)) {
                items.add(Map.of(
                        "code", question.code(),
                        "text", question.text(),
                        "maxPoints", 10,
                        "kind", question.kind(),
                        "passPoints", question.kind().equals("CRITICAL") ? 10 : 6));
            }
        }
        return Map.of("code", code, "title", title, "weight", weight, "items", items);
    }
}
