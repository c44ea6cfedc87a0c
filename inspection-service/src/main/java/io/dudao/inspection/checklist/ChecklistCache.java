package io.dudao.inspection.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published versions that were used last. What they say never changes, so that one that was read once is never read
 * again; only their status may have changed since.
 */
@ApplicationScoped
public class ChecklistCache {
    /** A large checklist takes a few hundred kilobytes. */
    static final int MOST = 200;

    private final Map<UUID, Checklist> byId = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Version, UUID> ids = new LinkedHashMap<>();

    private record Version(String code, int number) {}

    synchronized @Nullable Checklist byId(UUID id) {
        return byId.get(id);
    }

    synchronized @Nullable Checklist byVersion(String code, int number) {
        UUID id = ids.get(new Version(code, number));
        return id == null ? null : byId.get(id);
    }

    /** Keeps {@code checklist}, unless it is a draft, in the place of the one that was not used for longest. */
    synchronized void keep(Checklist checklist) {
        if (checklist.status() == ChecklistStatus.DRAFT) {
            return;
        }
        byId.put(checklist.id(), checklist);
        ids.put(new Version(checklist.code(), checklist.number()), checklist.id());
        if (byId.size() > MOST) {
            Checklist oldest = byId.values().iterator().next();
            byId.remove(oldest.id());
            ids.remove(new Version(oldest.code(), oldest.number()));
        }
    }
}
