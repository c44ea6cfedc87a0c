package io.dudao.inspection.checklist;

import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The pictures of good practice that a version shows: kept for ever, and for everybody who works here. */
@ApplicationScoped
class GoodPractices {
    private final Attachments attachments;

    GoodPractices(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Keeps those of a version that is being published; fails {@code unknown-attachment}, naming the item. */
    Uni<Void> publish(Mutiny.Session session, Checklist checklist) {
        Map<String, String> pictures = pictures(checklist);
        return attachments
                .unknown(session, pictures.values())
                .invoke(unknown -> refuse(pictures, unknown))
                .chain(() -> attachments.publish(session, "checklist", checklist.id(), pictures.values()));
    }

    /** Hashes by the path of their field. */
    private static Map<String, String> pictures(Checklist checklist) {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (int i = 0; i < checklist.sections().size(); i++) {
            List<ChecklistItem> items = checklist.sections().get(i).items();
            for (int j = 0; j < items.size(); j++) {
                String picture = items.get(j).goodPractice();
                if (picture != null) {
                    pictures.put("sections[" + i + "].items[" + j + "].goodPractice", picture);
                }
            }
        }
        return pictures;
    }

    /** @throws RuleBroken {@code unknown-attachment} for the first item whose picture is not there */
    private static void refuse(Map<String, String> pictures, Set<String> unknown) {
        pictures.forEach((field, picture) -> ChecklistRules.require(
                !unknown.contains(picture), "unknown-attachment", field, "is no attachment that you could use"));
    }
}
