package io.dudao.inspection.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerSheet;
import io.dudao.inspection.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The file of a calibration: its sheets and consensus as an onlooker may see them. */
@ApplicationScoped
class CalibrationFile {
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final int DIGITS_OF_KAPPA = 6;

    private final CalibrationRepository calibrations;
    private final ChecklistRepository checklists;
    private final ObjectMapper json;

    CalibrationFile(CalibrationRepository calibrations, ChecklistRepository checklists, ObjectMapper json) {
        this.calibrations = calibrations;
        this.checklists = checklists;
        this.json = json;
    }

    /** The checklist version that the calibration has pinned. */
    Uni<Checklist> checklist(Mutiny.Session session, Calibration calibration) {
        return checklists.version(session, calibration.checklistCode(), calibration.checklistVersion());
    }

    /** The filled sheets, in their order. */
    List<AnswerSheet> filled(Checklist checklist, List<CalibrationSheet> sheets) {
        List<AnswerSheet> filled = new ArrayList<>();
        for (CalibrationSheet sheet : sheets) {
            String answers = sheet.answers();
            if (answers != null) {
                filled.add(AnswerSheet.partial(checklist, read(answers)));
            }
        }
        return filled;
    }

    /** A kappa as it is stored and told; null stays null. */
    static @Nullable BigDecimal rounded(@Nullable Double kappa) {
        return kappa == null ? null : BigDecimal.valueOf(kappa).setScale(DIGITS_OF_KAPPA, RoundingMode.HALF_UP);
    }

    /**
     * The calibration in full.
     *
     * @param inspector id of the onlooker as an inspector; null: he is none
     */
    Uni<CalibrationView> view(
            Mutiny.Session session,
            Calibration calibration,
            Unit unit,
            Onlooker onlooker,
            List<CalibrationSheet> sheets,
            @Nullable UUID inspector) {
        boolean directs = onlooker.directs(unit);
        return checklist(session, calibration)
                .chain(checklist -> calibrations
                        .consensus(session, calibration.id())
                        .map(consensus -> CalibrationView.of(
                                calibration,
                                unit.code(),
                                sheets.stream()
                                        .filter(sheet ->
                                                directs || sheet.inspectorId().equals(inspector))
                                        .map(sheet -> sheet(calibration, sheet, inspector))
                                        .toList(),
                                directs && calibration.status() == CalibrationStatus.CLOSED
                                        ? pairs(checklist, sheets)
                                        : null,
                                consensus.stream().map(this::agreed).toList())));
    }

    private CalibrationView.Sheet sheet(Calibration calibration, CalibrationSheet sheet, @Nullable UUID inspector) {
        boolean shown = calibration.status() == CalibrationStatus.CLOSED
                || sheet.inspectorId().equals(inspector);
        String answers = sheet.answers();
        return new CalibrationView.Sheet(
                sheet.inspectorCode(),
                sheet.givenAt(),
                calibration.status() == CalibrationStatus.CLOSED ? sheet.score() : null,
                calibration.status() == CalibrationStatus.CLOSED ? sheet.verdict() : null,
                sheet.alignment(),
                shown && answers != null ? read(answers) : null);
    }

    private List<CalibrationView.Pair> pairs(Checklist checklist, List<CalibrationSheet> sheets) {
        List<CalibrationSheet> given =
                sheets.stream().filter(sheet -> sheet.answers() != null).toList();
        Agreement agreement = new Agreement(filled(checklist, given));
        List<CalibrationView.Pair> pairs = new ArrayList<>();
        for (int one = 0; one < given.size(); one++) {
            for (int other = one + 1; other < given.size(); other++) {
                pairs.add(new CalibrationView.Pair(
                        given.get(one).inspectorCode(),
                        given.get(other).inspectorCode(),
                        rounded(agreement.cohen(one, other))));
            }
        }
        return pairs;
    }

    private CalibrationView.Agreed agreed(ConsensusAnswer answer) {
        try {
            return new CalibrationView.Agreed(
                    answer.itemCode(), json.readValue(answer.answer(), Answer.class), answer.share(), answer.decided());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of the consensus cannot be read", e);
        }
    }

    String write(Object answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written as JSON", e);
        }
    }

    private List<Answer> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answers of a sheet cannot be read", e);
        }
    }
}
