package io.dudao.inspection.calibration;

import io.dudao.inspection.calibration.Calibration.Material;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.inspection.InspectionRepository;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opening and reading calibrations. */
@ApplicationScoped
public class CalibrationService {
    private final Work work;
    private final CalibrationRepository calibrations;
    private final CalibrationFile file;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final InspectionRepository inspections;
    private final CalibrationLog log;
    private final Clock clock;

    CalibrationService(
            Work work,
            CalibrationRepository calibrations,
            CalibrationFile file,
            UnitRepository units,
            ChecklistRepository checklists,
            InspectionRepository inspections,
            CalibrationLog log,
            Clock clock) {
        this.work = work;
        this.calibrations = calibrations;
        this.file = file;
        this.units = units;
        this.checklists = checklists;
        this.inspections = inspections;
        this.log = log;
        this.clock = clock;
    }

    /** The calibrations that the onlooker may see. */
    public Uni<Page<CalibrationView>> list(CalibrationFilter filter, Onlooker onlooker, PageRequest page) {
        return work.read(session -> calibrations
                .list(session, filter, onlooker, page)
                .chain(found -> units.codes(
                                session,
                                found.items().stream().map(Calibration::unitId).toList())
                        .map(codes -> found.map(calibration ->
                                CalibrationView.summary(calibration, codes.get(calibration.unitId()))))));
    }

    /** One calibration, as far as the onlooker may see it; fails {@code not-found}. */
    public Uni<CalibrationView> get(UUID id, Onlooker onlooker) {
        return work.read(session ->
                calibrations.require(session, id).chain(calibration -> view(session, calibration, onlooker)));
    }

    private Uni<CalibrationView> view(Mutiny.Session session, Calibration calibration, Onlooker onlooker) {
        return units.require(session, calibration.unitId(), Scope.all())
                .chain(unit -> calibrations
                        .sheets(session, calibration.id())
                        .chain(sheets -> calibrations
                                .inspectorOf(session, onlooker.subject())
                                .invoke(inspector -> onlooker.requireSeen(
                                        calibration.id(),
                                        unit,
                                        sheets.stream()
                                                .anyMatch(sheet ->
                                                        sheet.inspectorId().equals(inspector))))
                                .chain(inspector ->
                                        file.view(session, calibration, unit, onlooker, sheets, inspector))));
    }

    /**
     * Opens a calibration; fails {@code unknown-unit}, {@code unknown-inspector}, {@code unknown-checklist},
     * {@code inspection-is-of-another-unit} and what the rules say.
     */
    public Uni<CalibrationView> open(NewCalibration content, Onlooker onlooker) {
        return work.once(
                content,
                CalibrationView.class,
                session -> units.byCodes(session, List.of(content.unit()))
                        .map(known -> UnitRepository.requireIn(known, content.unit(), onlooker.scope()))
                        .chain(unit -> material(session, content, unit)
                                .chain(material -> inspectors(session, content)
                                        .chain(inspectors -> open(session, unit, material, inspectors, content))
                                        .call(session::flush)
                                        .chain(calibration -> view(session, calibration, onlooker)))));
    }

    private Uni<Material> material(Mutiny.Session session, NewCalibration content, Unit unit) {
        UUID inspection = content.inspection();
        if (inspection == null) {
            return checklists
                    .requireUsable(session, content.checklist(), content.checklistVersion())
                    .map(checklist -> new Material(checklist.code(), checklist.number(), null));
        }
        return inspections.require(session, inspection).map(seen -> {
            if (!seen.unitId().equals(unit.id()) || !seen.checklistCode().equals(content.checklist())) {
                throw RuleBroken.at(
                        "inspection-is-of-another-unit",
                        "inspection",
                        "The inspection is not one of unit " + unit.code() + " on " + content.checklist() + ".");
            }
            return new Material(seen.checklistCode(), seen.checklistVersion(), inspection);
        });
    }

    private static Uni<List<Inspector>> inspectors(Mutiny.Session session, NewCalibration content) {
        return session.createQuery("from Inspector i where i.code in (:codes) and i.active", Inspector.class)
                .setParameter("codes", content.inspectors())
                .getResultList()
                .map(found -> inOrder(content.inspectors(), found));
    }

    private static List<Inspector> inOrder(List<String> codes, List<Inspector> found) {
        Map<String, Inspector> known = found.stream().collect(Collectors.toMap(Inspector::code, Function.identity()));
        List<Inspector> inspectors = new ArrayList<>();
        for (String code : codes) {
            Inspector inspector = known.get(code);
            if (inspector == null) {
                throw RuleBroken.at(
                        "unknown-inspector",
                        "inspectors[" + inspectors.size() + "]",
                        "There is no active inspector " + code + ".");
            }
            inspectors.add(inspector);
        }
        return inspectors;
    }

    private Uni<Calibration> open(
            Mutiny.Session session, Unit unit, Material material, List<Inspector> inspectors, NewCalibration content) {
        Calibration calibration = Calibration.open(
                Ids.next(), unit.id(), content.title(), material, content.inspectors(), clock.instant());
        Object[] sheets = inspectors.stream()
                .map(inspector -> new CalibrationSheet(Ids.next(), calibration.id(), inspector.id(), inspector.code()))
                .toArray();
        return session.persist(calibration)
                .chain(() -> session.persistAll(sheets))
                .chain(() -> log.log(session, calibration, null, "opened", 0))
                .replaceWith(calibration);
    }
}
