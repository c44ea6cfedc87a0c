package io.dudao.sample.note;

import java.time.Instant;
import java.util.UUID;

public record NoteView(UUID id, UUID unitId, String unit, String text, Instant writtenAt) {
    static NoteView of(Note note) {
        return new NoteView(note.id(), note.unitId(), note.unitCode(), note.text(), note.writtenAt());
    }
}
