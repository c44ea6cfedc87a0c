package io.dudao.inspection.appeal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.inspection.deviation.Deviation;
import io.dudao.inspection.deviation.DeviationRepository;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.inspection.Rescoring;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The file of an appeal: its items and votes, beside what the inspection says and what was known before it. */
@ApplicationScoped
class AppealFile {
    private final AppealRepository appeals;
    private final Rescoring rescoring;
    private final DeviationRepository deviations;
    private final Attachments attachments;
    private final ObjectMapper json;

    AppealFile(
            AppealRepository appeals,
            Rescoring rescoring,
            DeviationRepository deviations,
            Attachments attachments,
            ObjectMapper json) {
        this.appeals = appeals;
        this.rescoring = rescoring;
        this.deviations = deviations;
        this.attachments = attachments;
        this.json = json;
    }

    /** The items that {@code content} asks for, not yet stored. */
    List<AppealItem> items(UUID appeal, NewAppeal content) {
        List<Answer> requested = content.requested();
        List<AppealItem> items = new ArrayList<>();
        for (NewAppeal.Item item : content.appealedItems()) {
            int place = items.size();
            String answer = write(requested.get(place));
            items.add(new AppealItem(Ids.next(), appeal, place, item.item(), answer, item.argument(), item.evidence()));
        }
        return items;
    }

    /** Stores the items of {@code appeal}; fails {@code unknown-attachment}. */
    Uni<Void> add(Mutiny.Session session, Appeal appeal, List<AppealItem> items) {
        Set<String> evidence = new TreeSet<>();
        items.forEach(item -> evidence.addAll(item.attachments()));
        return attachments
                .link(session, appeal.unitId(), "appeal", appeal.id(), evidence)
                .chain(() -> session.persistAll(items.toArray()));
    }

    /** The answers that were granted. */
    List<Answer> granted(List<AppealItem> items) {
        return items.stream()
                .filter(item -> Boolean.TRUE.equals(item.granted()))
                .map(item -> read(item.requested()))
                .toList();
    }

    /** The votes of {@code member}, as {@code ballot} casts them, not yet stored. */
    static List<AppealVote> votes(UUID appeal, Ballot ballot, String member, Instant now) {
        return ballot.votes().stream()
                .map(vote -> new AppealVote(Ids.next(), appeal, vote.item(), member, vote.grant(), vote.reason(), now))
                .toList();
    }

    /** The whole appeal, for the unit with code {@code unit}. */
    Uni<AppealView> view(Mutiny.Session session, Appeal appeal, String unit) {
        return rescoring
                .subject(session, appeal.inspectionId())
                .chain(subject -> deviations
                        .decidedFor(
                                session,
                                appeal.unitId(),
                                subject.inspection().checklistCode(),
                                subject.inspection().completedOn())
                        .chain(known -> appeals.items(session, appeal.id())
                                .chain(items -> appeals.votes(session, appeal.id())
                                        .map(votes -> view(appeal, unit, subject.inspection(), known, items, votes)))));
    }

    private AppealView view(
            Appeal appeal,
            String unit,
            Inspection inspection,
            List<Deviation> known,
            List<AppealItem> items,
            List<AppealVote> votes) {
        Map<String, Answer> recorded = new HashMap<>();
        inspection.answers().forEach(answer -> recorded.put(answer.item(), answer));
        List<AppealView.Item> views = items.stream()
                .map(item -> new AppealView.Item(
                        item.itemCode(),
                        recorded.get(item.itemCode()),
                        read(item.requested()),
                        item.argument(),
                        item.attachments(),
                        knownDeviation(known, inspection, item.itemCode()),
                        item.granted(),
                        reasons(appeal, votes, item.itemCode())))
                .toList();
        int members = (int) votes.stream().map(AppealVote::member).distinct().count();
        return AppealView.of(appeal, unit, members, views);
    }

    private static @Nullable UUID knownDeviation(List<Deviation> known, Inspection inspection, String item) {
        for (Deviation deviation : known) {
            if (deviation.covers(
                    inspection.checklistCode(), item, inspection.completedAt(), inspection.completedOn())) {
                return deviation.id();
            }
        }
        return null;
    }

    /** Nobody reads the votes of others before he has cast his own: they show when the appeal is decided. */
    private static List<AppealView.Reason> reasons(Appeal appeal, List<AppealVote> votes, String item) {
        if (appeal.status() != AppealStatus.DECIDED) {
            return List.of();
        }
        return votes.stream()
                .filter(vote -> vote.itemCode().equals(item))
                .map(vote -> new AppealView.Reason(vote.granted(), vote.reason()))
                .toList();
    }

    private String write(Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private Answer read(String text) {
        try {
            return json.readValue(text, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a requested answer cannot be read", e);
        }
    }
}
