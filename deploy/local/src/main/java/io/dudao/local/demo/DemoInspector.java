package io.dudao.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inspector of the story, who can log in at once.
 *
 * @param user the demo user
 * @param subject the id of that user in the realm file
 * @param organisation the outside organisation; null for an internal one
 * @param regions for which he may be drawn
 */
record DemoInspector(
        String user, String subject, String name, @Nullable String organisation, List<String> regions) {

    static List<DemoInspector> all() {
        return List.of(
                new DemoInspector(
                        "inspector-north",
                        "5d0c7a3e-1b52-4c8e-9d0a-7e1f6a2b3c01",
                        "北区检查员一 North 1",
                        null,
                        List.of("/north")),
                new DemoInspector(
                        "inspector-north-2",
                        "5d0c7a3e-1b52-4c8e-9d0a-7e1f6a2b3c02",
                        "北区检查员二 North 2",
                        null,
                        List.of("/north")),
                new DemoInspector(
                        "inspector-third-party",
                        "5d0c7a3e-1b52-4c8e-9d0a-7e1f6a2b3c03",
                        "外部检查员 Outside",
                        "公正检测 Fair Audit",
                        List.of("/north", "/south")));
    }

    /** The body of its registration. */
    Map<String, ?> registration() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", user,
                "name", name,
                "subject", subject,
                "kind", organisation == null ? "INTERNAL" : "THIRD_PARTY",
                "regions", regions));
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        return body;
    }
}
