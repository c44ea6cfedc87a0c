package io.dudao.training.exam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All known attempts of one person at one course, counted by the time taken whatever the order of recording. */
public record Attempts(List<ExamResult> known) {

    /** Adds an attempt, and returns it together with those taken later, which count one more now. */
    public List<ExamResult> add(UUID id, Sitting sitting, Instant takenAt, Grading grading) {
        List<ExamResult> later =
                known.stream().filter(one -> one.takenAt().isAfter(takenAt)).toList();
        later.forEach(ExamResult::countOneMoreBefore);
        int attempt = known.size() - later.size() + 1;
        return Stream.concat(Stream.of(ExamResult.grade(id, sitting, takenAt, attempt, grading)), later.stream())
                .toList();
    }
}
