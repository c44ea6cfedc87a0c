package io.dudao.inspection.plan;

import io.dudao.inspection.inspection.Kind;
import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units are to be visited how often, on which checklist and by whom. */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    private UUID id;

    private String code;
    private String titleChinese;
    private String titleEnglish;
    private String checklistCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean announced;
    private String recurrence;
    private LocalDateTime startsAt;
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private MonthEnd monthEnd;

    @Enumerated(EnumType.STRING)
    private HolidayPolicy holidays;

    private List<String> targetUnits;
    private @Nullable String targetRegion;
    private @Nullable String targetCategory;
    private List<String> targetTags;
    private int windowMinutes;
    private int graceMinutes;
    private int leadDays;
    private List<String> inspectors;

    @Enumerated(EnumType.STRING)
    private AssignmentMode assignment;

    private @Nullable Integer normalDays;
    private @Nullable Integer shortestDays;
    private @Nullable Integer longestDays;
    private int atLeastEveryDays;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private int edition;
    private @Nullable LocalDateTime appliesFrom;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Plan() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    private Plan(UUID id, String code, PlanDetails details, Instant now) {
        this.id = id;
        this.code = code;
        this.status = PlanStatus.ACTIVE;
        this.edition = 1;
        take(details, now);
    }

    /** A new plan, active from now on. */
    static Plan create(UUID id, String code, PlanDetails details, Instant now) {
        return new Plan(id, code, details, now);
    }

    /**
     * Changes the plan; the same details change nothing.
     *
     * @param from the local date and time from which on the change holds; what was planned for before stays; null: all that
     *     has not begun
     * @return whether anything changed
     * @throws RuleBroken {@code ended-plan-cannot-be-changed}
     */
    boolean change(PlanDetails details, @Nullable LocalDateTime from, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        requireGoingOn("changed");
        if (!details.hasSameVisits(details())) {
            edition++;
        }
        take(details, now);
        appliesFrom = from;
        return true;
    }

    /** Makes no visits until it is resumed; fails {@code ended-plan-cannot-be-paused}, {@code paused-plan-cannot-be-paused}. */
    void pause(Instant now) {
        requireGoingOn("paused");
        if (status == PlanStatus.PAUSED) {
            throw new RuleBroken("paused-plan-cannot-be-paused", "Plan " + code + " is paused already.");
        }
        move(PlanStatus.PAUSED, now);
    }

    /** Makes visits again; fails {@code only-paused-plan-can-be-resumed}. */
    void resume(Instant now) {
        if (status != PlanStatus.PAUSED) {
            throw new RuleBroken("only-paused-plan-can-be-resumed", "Plan " + code + " is not paused.");
        }
        appliesFrom = null;
        move(PlanStatus.ACTIVE, now);
    }

    /** Makes no visits ever again; fails {@code ended-plan-cannot-be-ended}. */
    void end(Instant now) {
        requireGoingOn("ended");
        move(PlanStatus.ENDED, now);
    }

    /** An occurrence is excepted from the rule, or no longer; fails {@code ended-plan-cannot-be-changed}. */
    void except(Instant now) {
        requireGoingOn("changed");
        move(status, now);
    }

    private void requireGoingOn(String verb) {
        if (status == PlanStatus.ENDED) {
            throw new RuleBroken("ended-plan-cannot-be-" + verb, "Plan " + code + " has ended.");
        }
    }

    private void move(PlanStatus to, Instant now) {
        status = to;
        changedAt = now;
        revision++;
    }

    private void take(PlanDetails details, Instant now) {
        titleChinese = details.titleChinese();
        titleEnglish = details.titleEnglish();
        checklistCode = details.checklist();
        kind = details.kind();
        announced = details.announced();
        recurrence = details.recurrence();
        startsAt = details.startsAt();
        endsOn = details.endsOn();
        monthEnd = details.monthEnd();
        holidays = details.holidays();
        targetUnits = details.targetUnits();
        targetRegion = details.targetRegion();
        targetCategory = details.targetCategory();
        targetTags = details.targetTags();
        windowMinutes = details.windowMinutes();
        graceMinutes = details.graceMinutes();
        leadDays = details.leadDays();
        inspectors = details.inspectors();
        assignment = details.assignment();
        normalDays = details.normalDays();
        shortestDays = details.shortestDays();
        longestDays = details.longestDays();
        atLeastEveryDays = details.atLeastEveryDays();
        changedAt = now;
        revision++;
    }

    /** What may change about it. */
    PlanDetails details() {
        return new PlanDetails(
                titleChinese,
                titleEnglish,
                checklistCode,
                kind,
                announced,
                recurrence,
                startsAt,
                endsOn,
                monthEnd,
                holidays,
                List.copyOf(targetUnits),
                targetRegion,
                targetCategory,
                List.copyOf(targetTags),
                windowMinutes,
                graceMinutes,
                leadDays,
                List.copyOf(inspectors),
                assignment,
                normalDays,
                shortestDays,
                longestDays,
                atLeastEveryDays);
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call it; never changes. */
    public String code() {
        return code;
    }

    public String checklistCode() {
        return checklistCode;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the units are told beforehand. */
    public boolean announced() {
        return announced;
    }

    /** RRULE of RFC 5545, read in each unit's local time. */
    public String recurrence() {
        return recurrence;
    }

    /** Local date and time from which the rule counts. */
    public LocalDateTime startsAt() {
        return startsAt;
    }

    /** Last local date with an occurrence; null: no end. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public PlanStatus status() {
        return status;
    }

    /** A unit that was not visited for longer is overdue. */
    public int atLeastEveryDays() {
        return atLeastEveryDays;
    }

    /** Whether its interval follows how each unit does. */
    public boolean isAdaptive() {
        return normalDays != null;
    }

    /** Counts the changes of what its visits are: 1, 2, 3 … */
    int edition() {
        return edition;
    }

    /** From which local date and time on the plan as it is now holds; null: all that has not begun. */
    @Nullable
    LocalDateTime appliesFrom() {
        return appliesFrom;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
