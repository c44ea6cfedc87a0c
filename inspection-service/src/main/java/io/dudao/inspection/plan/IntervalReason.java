package io.dudao.inspection.plan;

import io.dudao.inspection.text.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An interval and what it was made from, at the time it was used. */
record IntervalReason(Interval interval, int normalDays, IntervalFactors factors) {
    static IntervalReason of(AdaptiveInterval bounds, IntervalFactors factors) {
        return new IntervalReason(Interval.of(bounds, factors), bounds.normalDays(), factors);
    }

    /** The reason for a person. */
    String sentence(Language language) {
        return language == Language.CHINESE ? chinese() : english();
    }

    private String english() {
        String grades = factors.scores().isEmpty()
                ? "no score yet"
                : "mean score " + factors.meanScore() + " of the last "
                        + factors.scores().size();
        return "Every " + interval.days() + " days (normally " + normalDays + "): " + grades
                + (factors.failed() ? ", one not passed" : "")
                + (factors.riskLevel() == null ? ", no open risk" : ", highest open risk " + factors.riskLevel())
                + complaints(", too little feedback", ", complaints ", " % of ")
                + ".";
    }

    private String chinese() {
        String grades =
                factors.scores().isEmpty() ? "尚无得分" : "最近 " + factors.scores().size() + " 次平均得分 " + factors.meanScore();
        return "每 " + interval.days() + " 天一次（平常 " + normalDays + " 天）：" + grades
                + (factors.failed() ? "，有未通过的检查" : "")
                + (factors.riskLevel() == null ? "，无未关闭风险" : "，未关闭的最高风险为" + chinese(factors.riskLevel()))
                + complaints("，反馈过少", "，投诉率 ", " %，反馈数 ")
                + "。";
    }

    private static String chinese(RiskLevel level) {
        return switch (level) {
            case LOW -> "低";
            case MEDIUM -> "中";
            case HIGH -> "高";
            case EXTREME -> "极高";
        };
    }

    private String complaints(String none, String before, String between) {
        @Nullable BigDecimal rate = factors.complaintRate();
        return rate == null ? none : before + rate + between + factors.feedback();
    }
}
