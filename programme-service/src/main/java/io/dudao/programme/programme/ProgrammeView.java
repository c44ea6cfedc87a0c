package io.dudao.programme.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A programme as callers read it. */
public record ProgrammeView(
        UUID id, String code, String title, LocalDate startsOn, LocalDate endsOn, Instant registeredAt, long revision) {

    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id(),
                programme.code(),
                programme.title(),
                programme.startsOn(),
                programme.endsOn(),
                programme.registeredAt(),
                programme.revision());
    }
}
