package io.dudao.inspection.calibration;

import io.dudao.inspection.calibration.Consensus.Agreed;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerContent;
import io.dudao.inspection.inspection.AnswerSheet;
import io.dudao.inspection.inspection.Assessment;
import io.dudao.inspection.inspection.Scoring;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.problem.Forbidden;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Answering and ending calibrations. */
@ApplicationScoped
public class CalibrationVerdictService {
    private final Work work;
    private final CalibrationRepository calibrations;
    private final CalibrationFile file;
    private final UnitRepository units;
    private final CalibrationLog log;
    private final Clock clock;

    CalibrationVerdictService(
            Work work,
            CalibrationRepository calibrations,
            CalibrationFile file,
            UnitRepository units,
            CalibrationLog log,
            Clock clock) {
        this.work = work;
        this.calibrations = calibrations;
        this.file = file;
        this.units = units;
        this.log = log;
        this.clock = clock;
    }

    /**
     * All that lies on the table of a calibration.
     *
     * @param inspector the caller as an inspector; null: he is none
     */
    private record Table(
            Calibration calibration,
            Unit unit,
            Checklist checklist,
            List<CalibrationSheet> sheets,
            @Nullable UUID inspector) {

        Optional<CalibrationSheet> own() {
            return sheets.stream()
                    .filter(sheet -> sheet.inspectorId().equals(inspector))
                    .findAny();
        }

        List<CalibrationSheet> given() {
            return sheets.stream().filter(sheet -> sheet.answers() != null).toList();
        }
    }

    private Uni<Table> table(Mutiny.Session session, UUID id, Onlooker onlooker) {
        return calibrations
                .requireLocked(session, id)
                .chain(calibration -> units.require(session, calibration.unitId(), Scope.all())
                        .chain(unit -> file.checklist(session, calibration)
                                .chain(checklist -> calibrations
                                        .sheets(session, id)
                                        .chain(sheets -> calibrations
                                                .inspectorOf(session, onlooker.subject())
                                                .map(inspector ->
                                                        new Table(calibration, unit, checklist, sheets, inspector)))))
                        .invoke(table -> onlooker.requireSeen(
                                id, table.unit(), table.own().isPresent())));
    }

    private Uni<CalibrationView> run(
            Object command, UUID id, Onlooker onlooker, BiFunction<Mutiny.Session, Table, Uni<Void>> step) {
        return work.once(
                command,
                CalibrationView.class,
                session -> table(session, id, onlooker)
                        .call(table -> step.apply(session, table).call(session::flush))
                        .chain(table -> file.view(
                                session,
                                table.calibration(),
                                table.unit(),
                                onlooker,
                                table.sheets(),
                                table.inspector())));
    }

    private record Answering(UUID id, List<AnswerContent> answers) {}

    /** Gives the answers of the calling inspector, once; fails {@code not-found} for who does not take part. */
    public Uni<CalibrationView> answer(UUID id, List<AnswerContent> contents, Onlooker onlooker) {
        List<Answer> answers = AnswerContent.answers(contents);
        return run(new Answering(id, contents), id, onlooker, (session, table) -> answer(session, table, answers));
    }

    private Uni<Void> answer(Mutiny.Session session, Table table, List<Answer> answers) {
        CalibrationSheet own =
                table.own().orElseThrow(() -> new Forbidden("Only those who take part in this calibration answer."));
        Calibration calibration = table.calibration();
        calibration.answered(clock.instant());
        AnswerSheet sheet = AnswerSheet.complete(table.checklist(), answers);
        Assessment assessment = Scoring.assess(sheet);
        own.fill(
                file.write(sheet.answers()),
                assessment.score(),
                assessment.verdict().name(),
                clock.instant());
        return log.log(
                session,
                calibration,
                calibration.status(),
                "answered",
                table.given().size());
    }

    private record Closing(UUID id, List<AnswerContent> decisions) {}

    /**
     * Closes a calibration with the sheets that are there; fails {@code undecided-item-needs-a-decision} and what the rules say.
     *
     * @param decisions answers to the items on which the sheets are undecided
     */
    public Uni<CalibrationView> close(UUID id, List<AnswerContent> decisions, Onlooker onlooker) {
        List<Answer> deciding = AnswerContent.answers(decisions);
        return run(new Closing(id, decisions), id, onlooker, (session, table) -> {
            requireDirects(onlooker, table);
            return close(session, table, deciding);
        });
    }

    private record Cancellation(UUID id) {}

    /** Calls a calibration off; fails {@code calibration-is-over}. */
    public Uni<CalibrationView> cancel(UUID id, Onlooker onlooker) {
        return run(new Cancellation(id), id, onlooker, (session, table) -> {
            requireDirects(onlooker, table);
            table.calibration().cancel(clock.instant());
            return log.log(
                    session,
                    table.calibration(),
                    CalibrationStatus.OPEN,
                    "cancelled",
                    table.given().size());
        });
    }

    private static void requireDirects(Onlooker onlooker, Table table) {
        if (!onlooker.directs(table.unit())) {
            throw new NotFound("calibration " + table.calibration().id());
        }
    }

    private Uni<Void> close(Mutiny.Session session, Table table, List<Answer> decisions) {
        Calibration calibration = table.calibration();
        calibration.requireOpen();
        List<CalibrationSheet> given = table.given();
        Calibration.requireSheets(given.size());
        List<AnswerSheet> filled = file.filled(table.checklist(), given);
        Consensus consensus = Consensus.of(filled, AnswerSheet.partial(table.checklist(), decisions));
        for (int i = 0; i < given.size(); i++) {
            given.get(i).align(consensus.alignment(filled.get(i)));
        }
        var kappa = CalibrationFile.rounded(new Agreement(filled).fleiss());
        calibration.close(given.size(), kappa, consensus.alignment(), clock.instant());
        return session.persistAll(rows(calibration.id(), consensus).toArray())
                .chain(() -> log.log(session, calibration, CalibrationStatus.OPEN, "closed", given.size()));
    }

    private List<ConsensusAnswer> rows(UUID calibration, Consensus consensus) {
        List<ConsensusAnswer> rows = new ArrayList<>();
        for (Map.Entry<String, Agreed> item : consensus.items().entrySet()) {
            Agreed agreed = item.getValue();
            rows.add(new ConsensusAnswer(
                    Ids.next(),
                    calibration,
                    rows.size(),
                    item.getKey(),
                    file.write(agreed.answer()),
                    agreed.share(),
                    agreed.decided()));
        }
        return rows;
    }
}
