package io.dudao.inspection.checklist;

import io.dudao.inspection.attachment.AttachmentSamples;
import java.util.List;
import java.util.Map;

/** A checklist that uses everything there is, as a caller writes it. */
public final class FullChecklist {
    /** The content hash of an attachment that everybody may use once {@link #body} was asked for. */
    public static final String HASH = "0123456789abcdef".repeat(4);

    private FullChecklist() {}

    /**
     * Grades A from 90, B from 75, C. Items: {@code open} yes or no; {@code why} a text shown by a no; {@code fridge} 2 to 8 °C,
     * 5 points, a failure demands note, photo and action; {@code queue} one of short 10, long 4, out 0; {@code crew} any of
     * badge 2, smile 3, phone −1; {@code tidy} 10 points; {@code face} a photo worth 2; {@code sign} a signature.
     */
    public static Map<String, Object> body(String code) {
        return Map.of(
                "code",
                code,
                "titles",
                titles("门店检查", "Store check"),
                "method",
                "PERCENTAGE",
                "passMark",
                75,
                "notApplicable",
                "EXCLUDE",
                "grades",
                List.of(grade("A", 90), grade("B", 75), grade("C", 0)),
                "sections",
                List.of(
                        Map.of(
                                "code",
                                "door",
                                "titles",
                                titles("门口", "Door"),
                                "weight",
                                2,
                                "floor",
                                50.5,
                                "items",
                                List.of(open(), why(), fridge())),
                        Map.of("code", "people", "title", "People", "items", List.of(queue(), crew())),
                        Map.of("code", "end", "title", "End", "items", List.of(tidy(), face(), sign()))));
    }

    private static Map<String, Object> open() {
        return Map.of("code", "open", "texts", titles("准时开门", "Opened on time"), "type", "YES_NO", "maxPoints", 5);
    }

    private static Map<String, Object> why() {
        return Map.of(
                "code", "why",
                "text", "Why not?",
                "type", "TEXT",
                "optional", true,
                "shownIf", Map.of("item", "open", "when", "NO"));
    }

    private static Map<String, Object> fridge() {
        return Map.of(
                "code",
                "fridge",
                "text",
                "Fridge",
                "type",
                "NUMBER",
                "maxPoints",
                5,
                "kind",
                "CRITICAL",
                "measure",
                Map.of("min", 2, "max", 8, "unitOfMeasure", "°C"),
                "guidance",
                titles("看中层", "Look at the middle shelf"),
                "goodPractice",
                AttachmentSamples.known(HASH),
                "alwaysApplies",
                true,
                "onFailure",
                Map.of("note", true, "photo", true, "correctiveAction", true, "course", "cold-chain"));
    }

    private static Map<String, Object> queue() {
        return Map.of(
                "code", "queue",
                "text", "Queue",
                "type", "SINGLE_CHOICE",
                "passPoints", 4,
                "options", List.of(option("short", 10), option("long", 4), option("out", 0)));
    }

    private static Map<String, Object> crew() {
        return Map.of(
                "code", "crew",
                "text", "Crew",
                "type", "MULTIPLE_CHOICE",
                "options", List.of(option("badge", 2), option("smile", 3), option("phone", -1)));
    }

    private static Map<String, Object> tidy() {
        return Map.of("code", "tidy", "text", "Tidy", "maxPoints", 10, "weight", 0.5, "passPoints", 6);
    }

    private static Map<String, Object> face() {
        return Map.of("code", "face", "text", "Shop front", "type", "PHOTO", "maxPoints", 2);
    }

    private static Map<String, Object> sign() {
        return Map.of("code", "sign", "text", "Manager's signature", "type", "SIGNATURE");
    }

    private static Map<String, Object> grade(String code, int from) {
        return Map.of("code", code, "titles", titles(code + "级", "Grade " + code), "from", from);
    }

    private static Map<String, Object> option(String code, int points) {
        return Map.of("code", code, "titles", titles(code, code), "points", points);
    }

    private static Map<String, Object> titles(String chinese, String english) {
        return Map.of("zh-CN", chinese, "en", english);
    }
}
