package io.dudao.programme.programme;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.validation.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with programmes. They are the organisation's: everybody who works with them sees all of them. */
@ApplicationScoped
public class ProgrammeService {
    private final Work work;
    private final ProgrammeRepository programmes;
    private final Clock clock;

    ProgrammeService(Work work, ProgrammeRepository programmes, Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** A programme to register; both dates belong to it. */
    public record NewProgramme(
            @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+")
            String code,

            @NotBlank @Size(max = 200) @PlainText String title,
            @NotNull @CalendarRange LocalDate startsOn,
            @NotNull @CalendarRange LocalDate endsOn) {}

    /** Registers a programme; fails {@code already-exists} for a code that is taken. */
    public Uni<ProgrammeView> register(NewProgramme command) {
        return work.once(
                command,
                ProgrammeView.class,
                session -> Uni.createFrom()
                        .item(() -> make(command))
                        .call(session::persist)
                        .map(ProgrammeView::of));
    }

    /** A programme by its id. */
    public Uni<ProgrammeView> get(UUID id) {
        return work.read(session -> programmes.require(session, id).map(ProgrammeView::of));
    }

    /** Programmes, only that with {@code code} if given. */
    public Uni<Page<ProgrammeView>> list(@Nullable String code, PageRequest page) {
        return work.read(session -> programmes.list(session, code, page).map(found -> found.map(ProgrammeView::of)));
    }

    private Programme make(NewProgramme command) {
        return Programme.register(
                Ids.next(), command.code(), command.title(), command.startsOn(), command.endsOn(), clock.instant());
    }
}
