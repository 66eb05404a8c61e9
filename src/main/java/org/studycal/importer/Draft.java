package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;

/** What has been gathered from a plan so far. */
final class Draft {
    String title = "";
    final List<PeriodDraft> periods = new ArrayList<>();
    final List<TopicDraft> topics = new ArrayList<>();
    final List<StudyPlan.Share> shares = new ArrayList<>();
    final List<CheckpointDraft> checkpoints = new ArrayList<>();
    final List<TemplateRow> template = new ArrayList<>();

    /** Weekly study time wherever the plan states it, by line. */
    final Map<Integer, Amount> weekly = new LinkedHashMap<>();

    /** The first day that a label such as {@code Start:} gives. */
    Optional<LocalDate> start = Optional.empty();

    /** The start that a sentence gives: labels and the dates of periods go before it. */
    Optional<LocalDate> startInWords = Optional.empty();

    int startInWordsLine;

    /** The first day of a stretch of dates that stands in no period: weaker than all others. */
    Optional<LocalDate> spanStart = Optional.empty();

    Optional<LocalDate> end = Optional.empty();

    /** Whether the end is only that of such a stretch. */
    boolean endOfSpan;

    /** Whether it was said that dates of tasks are no deadlines. */
    boolean taskDates;

    /** Study time that headings and labels within a period state for what stands under them. */
    final List<Amount> pools = new ArrayList<>();

    int endLine;

    /** Study time of the whole plan, where it says one. */
    Optional<Amount> total = Optional.empty();

    int totalWeeks;
    int totalWeeksLine;

    /** What lines were taken for that are no topics, periods or milestones themselves. */
    final Map<Integer, Claim> claims = new LinkedHashMap<>();

    /** An account and what a line is in it. */
    record Claim(Account account, String why) {}

    private final Set<Remark> remarks = new LinkedHashSet<>();

    void remark(RemarkKind kind, int line, String text) {
        remarks.add(new Remark(kind, line, text));
    }

    void claim(int line, Account account, String why) {
        claims.putIfAbsent(line, new Claim(account, why));
    }

    void leftOut(int line, String text) {
        remark(RemarkKind.LEFT_OUT, line, text);
    }

    void guessed(int line, String text) {
        remark(RemarkKind.GUESSED, line, text);
    }

    void notUnderstood(int line, String text) {
        remark(RemarkKind.NOT_UNDERSTOOD, line, text);
    }

    void contradiction(int line, String text) {
        remark(RemarkKind.CONTRADICTION, line, text);
    }

    List<Remark> remarks() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }

    PeriodDraft period(int index) {
        return periods.get(index);
    }

    /** Adds a period and says its index. */
    int add(PeriodDraft period) {
        periods.add(period);
        return periods.size() - 1;
    }

    /** Whether a period stands inside another, or is it. */
    boolean within(int period, int outer) {
        for (int at = period; at >= 0; at = periods.get(at).parent) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    boolean hasShare(StudyPlan.ShareKind kind) {
        return shares.stream().anyMatch(share -> share.kind() == kind);
    }
}
