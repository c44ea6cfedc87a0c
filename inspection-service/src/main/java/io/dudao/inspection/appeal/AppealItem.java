package io.dudao.inspection.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of an inspection for which the unit asks for another answer. */
@Entity
@Table(name = "appeal_item")
public class AppealItem {
    @Id
    private UUID id;

    private UUID appealId;
    private int place;
    private String itemCode;
    private String requested;
    private String argument;
    private List<String> attachments;
    private @Nullable Boolean granted;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AppealItem() {}

    /**
     * An item that nobody has judged yet.
     *
     * @param place its place in the appeal, from 0
     * @param requested the answer asked for, as JSON
     * @param attachments content hashes of evidence
     */
    AppealItem(
            UUID id,
            UUID appealId,
            int place,
            String itemCode,
            String requested,
            String argument,
            List<String> attachments) {
        this.id = id;
        this.appealId = appealId;
        this.place = place;
        this.itemCode = itemCode;
        this.requested = requested;
        this.argument = argument;
        this.attachments = List.copyOf(attachments);
    }

    void judge(boolean decision) {
        granted = decision;
    }

    /** Code of the checklist's item. */
    public String itemCode() {
        return itemCode;
    }

    /** The answer asked for, as JSON. */
    public String requested() {
        return requested;
    }

    public String argument() {
        return argument;
    }

    /** Content hashes of evidence. */
    public List<String> attachments() {
        return attachments;
    }

    /** Whether the unit was right; null before the panel has decided. */
    public @Nullable Boolean granted() {
        return granted;
    }
}
