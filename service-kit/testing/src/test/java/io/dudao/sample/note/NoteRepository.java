package io.dudao.sample.note;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class NoteRepository {

    public Uni<Note> save(Mutiny.Session session, Note note) {
        return session.persist(note).replaceWith(note);
    }

    public Uni<@Nullable Note> find(Mutiny.Session session, UUID id) {
        return session.find(Note.class, id);
    }

    public Uni<Page<Note>> list(Mutiny.Session session, Scope scope, @Nullable String unit, PageRequest page) {
        return KeysetQuery.of(Note.class, Note::id)
                .within("e.unitId", scope)
                .filter("e.unitCode = :unit", "unit", unit)
                .sortable(SortField.ofText("text", Note::text))
                .sortable(SortField.ofInstant("writtenAt", Note::writtenAt))
                .indexedByUnit()
                .fetch(session, page);
    }
}
