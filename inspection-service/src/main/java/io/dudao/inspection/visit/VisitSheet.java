package io.dudao.inspection.visit;

import java.util.List;

/** A visit with all answers that came for it, in the order they came. */
public record VisitSheet(Dossier dossier, List<VisitAnswer> answers) {
    /** The answers that count. */
    AnswerBook book() {
        return new AnswerBook(answers.stream().filter(answer -> !answer.late()).toList());
    }

    /** Those that came after the visit was submitted. */
    List<VisitAnswer> late() {
        return answers.stream().filter(VisitAnswer::late).toList();
    }
}
