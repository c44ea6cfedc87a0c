package io.dudao.sample.note;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Caller;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.dudao.sample.messaging.SampleEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class NoteService {
    /** A text that breaks a rule after everything was written. */
    public static final String REFUSED_LATE = "refused late";

    /** A unit whose list breaks off after its first page. */
    public static final String BREAKS_OFF = "breaks-off";

    /** A unit whose list takes a second. */
    public static final String SLOW_LIST = "slow-list";

    /** A text that takes a second to write. */
    public static final String SLOW = "slow";

    private final Work work;
    private final UnitDirectory units;
    private final NoteRepository notes;
    private final SampleEvents events;
    private final Trail trail;
    private final Caller caller;
    private final Clock clock;

    NoteService(
            Work work,
            UnitDirectory units,
            NoteRepository notes,
            SampleEvents events,
            Trail trail,
            Caller caller,
            Clock clock) {
        this.work = work;
        this.units = units;
        this.notes = notes;
        this.events = events;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    public record NewNote(String unit, String text) {}

    public Uni<NoteView> write(NewNote command) {
        Scope scope = caller.scope();
        Instant now = clock.instant();
        return work.once(
                command,
                NoteView.class,
                session ->
                        units.require(session, command.unit(), scope).chain(unit -> save(session, unit, command, now)));
    }

    public Uni<NoteView> get(UUID id) {
        Scope scope = caller.scope();
        return work.read(session -> notes.find(session, id).chain(note -> within(session, id, note, scope)));
    }

    public Uni<Page<NoteView>> list(@Nullable String unit, PageRequest page) {
        Scope scope = caller.scope();
        if (BREAKS_OFF.equals(unit) && page.cursor != null) {
            throw new IllegalStateException("broken off");
        }
        Duration pause = Duration.ofSeconds(SLOW_LIST.equals(unit) ? 1 : 0);
        return work.read(session -> notes.list(session, scope, unit, page))
                .map(found -> found.map(NoteView::of))
                .onItem()
                .call(found -> pause.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    private Uni<NoteView> save(Mutiny.Session session, UnitCopy unit, NewNote command, Instant now) {
        Note note = new Note(Ids.next(), unit.id(), unit.code(), command.text(), now);
        return notes.save(session, note)
                .call(session::flush)
                .call(() -> events.written(session, note))
                .call(() -> trail.append(session, entry(note)))
                .call(() -> pause(command))
                .invoke(() -> refuse(command))
                .map(NoteView::of);
    }

    private static TrailEntry entry(Note note) {
        List<Change> changes = Changes.of().field("text", null, note.text()).list();
        return new TrailEntry(note.id(), "note", note.id(), note.unitId(), "written", changes);
    }

    private static Uni<Void> pause(NewNote command) {
        Uni<Void> done = Uni.createFrom().voidItem();
        return command.text().equals(SLOW) ? done.onItem().delayIt().by(Duration.ofSeconds(1)) : done;
    }

    private static void refuse(NewNote command) {
        if (command.text().equals(REFUSED_LATE)) {
            throw new RuleBroken("refused-late", "This text is refused after it was written.");
        }
    }

    private Uni<NoteView> within(Mutiny.Session session, UUID id, @Nullable Note note, Scope scope) {
        if (note == null) {
            throw new NotFound("note " + id);
        }
        return units.byIds(session, List.of(note.unitId())).map(found -> {
            UnitCopy unit = found.get(note.unitId());
            if (unit == null || !scope.covers(unit.code(), unit.regionPath())) {
                throw new NotFound("note " + id);
            }
            return NoteView.of(note);
        });
    }
}
