package io.dudao.gateway.configuration;

import java.util.ArrayList;
import java.util.List;

/** What a policy applies to. */
final class PolicyTargets {

    private PolicyTargets() {}

    /** The names of the targets, all of {@code kind}; at least one. */
    static List<String> names(StrictNode spec, String kind) {
        List<String> names = new ArrayList<>();
        for (StrictNode target : spec.objects("targetRefs")) {
            target.only("group", "gateway.networking.k8s.io");
            target.only("kind", kind);
            target.text("kind");
            names.add(target.text("name"));
        }
        if (names.isEmpty()) {
            throw new UnsupportedConfiguration(spec.where(), "targetRefs names nothing");
        }
        return names;
    }
}
