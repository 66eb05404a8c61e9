package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.markdown.Piece;

/** What is read out of a plan, each with its line, in the order of the text. */
final class Facts {
    final List<PeriodFact> periods = new ArrayList<>();
    final List<TopicFact> topics = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();

    /** What is done every week for itself. */
    final List<Share> habits = new ArrayList<>();

    final List<CheckpointFact> checkpoints = new ArrayList<>();

    /** Lines that name an exam beside what they are about. */
    final Set<Integer> asides = new HashSet<>();

    final List<TemplateRow> template = new ArrayList<>();

    /** Weekly study time wherever the plan states it. */
    final List<Amount> weekly = new ArrayList<>();

    /** The days that the last of these is for, where it says so. */
    private final Set<DayOfWeek> weeklyDays = EnumSet.noneOf(DayOfWeek.class);

    /** Study time that headings and labels state for what stands under them. */
    final List<Amount> pools = new ArrayList<>();

    /** Study time of the whole plan. */
    final List<Amount> totals = new ArrayList<>();

    /** Study time of each of several days of the week, as labels over their lists state it. */
    final List<Daily> daily = new ArrayList<>();

    /** How many weeks the plan says that it has. */
    final List<Length> lengths = new ArrayList<>();

    final List<Day> starts = new ArrayList<>();
    final List<Day> ends = new ArrayList<>();

    /** What lines were taken for that are no topics, periods or milestones themselves. */
    final Map<Integer, Claim> claims = new LinkedHashMap<>();

    /** Lines of a table whose cells became notes, by the header of their column. */
    final Map<String, List<Integer>> noted = new LinkedHashMap<>();

    /** What was perhaps not understood, as the text shows before it is a problem. */
    final List<Doubt> doubts = new ArrayList<>();

    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** An account and what a line is in it. */
    record Claim(Account account, String why) {}

    /** The study time of each of some days of a period. */
    record Daily(PeriodFact period, Set<DayOfWeek> days, Amount amount) {}

    /** A number of weeks. */
    record Length(int weeks, int line) {}

    /** What says the first or last day of the plan, from strong to weak. */
    enum Strength {
        /** A label such as {@code Start:}. */
        LABEL,
        /** A sentence: labels and the dates of periods go before it. */
        SENTENCE,
        /** A stretch of dates that stands in no period. */
        STRETCH
    }

    /** The first or last day of the plan. */
    record Day(LocalDate date, int line, Strength strength) {}

    /** Takes out periods that were none of the plan's own. */
    void forget(Predicate<PeriodFact> which) {
        periods.removeIf(which);
        for (int i = 0; i < periods.size(); i++) {
            periods.get(i).index = i;
        }
    }

    void claim(int line, Account account, String why) {
        claims.putIfAbsent(line, new Claim(account, why));
    }

    /** Whether a line says something of the plan's week or calendar. */
    boolean isUsed(int line) {
        return claims.containsKey(line)
                || habits.stream().anyMatch(each -> each.weekly().line() == line);
    }

    /** What a cell says of a topic besides, under its column's header. */
    void note(TopicFact topic, String header, Piece.Row row, int at) {
        String text = Cut.line(row.plain(at));
        if (Cut.hasWords(text)) {
            topic.note(header + ": " + text);
            noted.computeIfAbsent(header, each -> new ArrayList<>()).add(row.line());
        }
        topic.links.addAll(row.cells().get(at).links());
    }

    void setting(int line, String why) {
        claim(line, Account.SETTING, why);
    }

    void weekly(Amount amount) {
        if (weekly.stream().noneMatch(each -> each.line() == amount.line())) {
            weekly.add(amount);
        }
    }

    /** Hours of some days; with those of others said before they are the hours of a week. */
    void weekly(Amount amount, Set<DayOfWeek> days) {
        boolean more =
                !weekly.isEmpty()
                        && !days.isEmpty()
                        && !weeklyDays.isEmpty()
                        && weekly.getLast().line() != amount.line()
                        && Collections.disjoint(days, weeklyDays);
        if (more) {
            setting(amount.line(), "hours of a week");
            weekly.add(weekly.removeLast().plus(amount));
        } else {
            weekly(amount);
            weeklyDays.clear();
        }
        weeklyDays.addAll(days);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    void remark(RemarkKind kind, int line, String text, Object... values) {
        remarks.add(new Remark(kind, line, values.length == 0 ? text : text.formatted(values)));
    }

    void leftOut(int line, String text, Object... values) {
        remark(RemarkKind.LEFT_OUT, line, text, values);
    }

    void guessed(int line, String text, Object... values) {
        remark(RemarkKind.GUESSED, line, text, values);
    }

    void notUnderstood(int line, String text, Object... values) {
        remark(RemarkKind.NOT_UNDERSTOOD, line, text, values);
    }

    void contradiction(int line, String text, Object... values) {
        remark(RemarkKind.CONTRADICTION, line, text, values);
    }

    /** In the order of lines. */
    List<Remark> remarks() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }

    /** The first day of some strength that the plan says. */
    Optional<Day> start(Strength strength) {
        return starts.stream().filter(each -> each.strength() == strength).findFirst();
    }
}
