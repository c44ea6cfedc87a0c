package io.dudao.programme.ledger;

import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.messaging.ProgrammeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done with service volumes. */
@ApplicationScoped
public class VolumeService {
    private final Work work;
    private final Ledger ledger;
    private final EntryRepository entries;
    private final ProgrammeEvents events;

    VolumeService(Work work, Ledger ledger, EntryRepository entries, ProgrammeEvents events) {
        this.work = work;
        this.ledger = ledger;
        this.entries = entries;
        this.events = events;
    }

    /**
     * A service volume to record.
     *
     * @param count services given, more than 0 and at most 10⁹, with at most three decimals where one is weighted
     */
    public record NewVolume(
            @Size(min = 1, max = 200) @PlainText @Nullable String externalId,
            @NotBlank @Size(max = 64) @PlainText String unit,
            @NotNull @CalendarRange LocalDate onDate,
            @NotBlank @Size(max = 100) @PlainText String service,

            @NotNull @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 3)
            BigDecimal count)
            implements NewEntry {}

    /** Records a volume; fails {@code already-exists} for an externalId that is taken. */
    public Uni<VolumeView> record(NewVolume command, Scope scope) {
        return work.once(
                command,
                VolumeView.class,
                session -> ledger.record(session, command, scope, VolumeService::make)
                        .call(volume -> events.volumesRecorded(session, List.of(volume)))
                        .map(volume -> VolumeView.of(volume, command.unit())));
    }

    /** Records volumes, each judged by itself. */
    public Uni<BatchAnswer> recordAll(List<BatchItems.Read<NewVolume>> items, Scope scope) {
        return ledger.recordAll(items, scope, Volume.class, VolumeService::make, events::volumesRecorded);
    }

    Uni<Page<VolumeView>> list(EntryRepository.Filter filter, Scope scope, PageRequest page) {
        return work.read(session -> entries.volumes(session, filter, scope, page)
                .chain(found -> ledger.unitsOf(session, found.items())
                        .map(units -> found.map(volume -> VolumeView.of(
                                volume,
                                Objects.requireNonNull(units.get(volume.unitId()))
                                        .code())))));
    }

    private static Volume make(NewVolume command, Entry.Place place) {
        return new Volume(place, command.service(), command.count());
    }
}
