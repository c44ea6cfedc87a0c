package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Titles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checklists for rule tests, made as callers make them. */
public final class Checklists {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private Method method = Method.PERCENTAGE;
    private String passMark = "0";
    private NotApplicable notApplicable = NotApplicable.EXCLUDE;
    private final List<GradeBand> grades = new ArrayList<>();
    private final List<SectionContent> sections = new ArrayList<>();

    private Checklists() {}

    public static Checklists percentage(String passMark) {
        Checklists checklists = new Checklists();
        checklists.passMark = passMark;
        return checklists;
    }

    public static Checklists deduction(String passMark) {
        Checklists checklists = percentage(passMark);
        checklists.method = Method.DEDUCTION;
        return checklists;
    }

    public static Checklists of(Method method, String passMark) {
        return method == Method.PERCENTAGE ? percentage(passMark) : deduction(passMark);
    }

    public Checklists notApplicable(NotApplicable policy) {
        notApplicable = policy;
        return this;
    }

    public Checklists grade(String code, String from) {
        grades.add(new GradeBand(code, new Titles(code, code), decimal(from)));
        return this;
    }

    public Checklists section(String code, String weight, @Nullable String floor, ItemContent... items) {
        sections.add(new SectionContent(
                code, code, null, decimal(weight), floor == null ? null : decimal(floor), Arrays.asList(items)));
        return this;
    }

    public Checklists section(ItemContent... items) {
        return section("s" + sections.size(), "1", null, items);
    }

    public ChecklistContent content() {
        return new ChecklistContent(
                "check", new Titles("检查", "Check"), method, decimal(passMark), notApplicable, grades, sections);
    }

    public Checklist publish() {
        return Checklist.write(UUID.randomUUID(), content(), 1, NOW);
    }

    public static ItemContent points(String code, String weight, String maxPoints) {
        return item(code).weighing(weight).best(maxPoints).content();
    }

    public static Item item(String code) {
        return new Item(code);
    }

    public static ItemOption option(String code, @Nullable String points) {
        return new ItemOption(code, new Titles(code, code), points == null ? null : decimal(points));
    }

    public static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** One item; what is not said stays absent. */
    public static final class Item {
        private final String code;
        private @Nullable String text;
        private @Nullable Texts texts;
        private @Nullable ItemType type;
        private @Nullable BigDecimal weight;
        private @Nullable BigDecimal maxPoints;
        private @Nullable ItemKind kind;
        private @Nullable BigDecimal passPoints;
        private @Nullable List<ItemOption> options;
        private @Nullable Measure measure;
        private @Nullable Boolean expected;
        private @Nullable Boolean optional;
        private @Nullable Boolean alwaysApplies;
        private @Nullable Condition shownIf;
        private @Nullable OnFailure onFailure;

        private Item(String code) {
            this.code = code;
            this.text = "Item " + code;
        }

        public Item saying(@Nullable String said, @Nullable Texts both) {
            text = said;
            texts = both;
            return this;
        }

        public Item type(ItemType value) {
            type = value;
            return this;
        }

        public Item weighing(String value) {
            weight = decimal(value);
            return this;
        }

        public Item best(String value) {
            maxPoints = decimal(value);
            return this;
        }

        public Item kind(ItemKind value) {
            kind = value;
            return this;
        }

        public Item passing(String value) {
            passPoints = decimal(value);
            return this;
        }

        public Item options(ItemOption... values) {
            options = List.of(values);
            return this;
        }

        public Item within(@Nullable String min, @Nullable String max) {
            measure = new Measure(min == null ? null : decimal(min), max == null ? null : decimal(max), "°C");
            return this;
        }

        public Item expecting(boolean value) {
            expected = value;
            return this;
        }

        public Item optional() {
            optional = true;
            return this;
        }

        public Item alwaysApplying() {
            alwaysApplies = true;
            return this;
        }

        public Item shownIf(String item, Condition.When when) {
            shownIf = new Condition(item, when, null, null);
            return this;
        }

        public Item shownIf(Condition condition) {
            shownIf = condition;
            return this;
        }

        public Item onFailure(boolean note, boolean photo, boolean correctiveAction) {
            onFailure = new OnFailure(note, photo, correctiveAction, null);
            return this;
        }

        public ItemContent content() {
            return new ItemContent(
                    code,
                    text,
                    texts,
                    type,
                    weight,
                    maxPoints,
                    kind,
                    passPoints,
                    options,
                    measure,
                    expected,
                    optional,
                    alwaysApplies,
                    shownIf,
                    onFailure,
                    null,
                    null);
        }
    }
}
