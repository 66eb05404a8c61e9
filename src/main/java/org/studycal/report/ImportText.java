package org.studycal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.Account;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.Remark;
import org.studycal.importer.RemarkKind;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.PlanWeeks;

/** The report of an import: what was understood, what was guessed, and what contradicts itself. */
public final class ImportText {

    private static final int LABEL = 12;
    private static final int MOST_LINES = 12;
    private static final int TITLE = 44;
    private static final int MOST_PERIODS = 3;

    private final ProblemPlan plan;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private ImportText(ProblemPlan plan, Palette palette) {
        this.plan = plan;
        this.palette = palette;
    }

    /**
     * The report.
     *
     * @param source what it was made from
     * @param ending what became of it, in lines
     */
    public static String of(ProblemPlan plan, String source, List<String> ending, Palette palette) {
        ImportText report = new ImportText(plan, palette);
        report.head(source);
        report.cut();
        report.doubts();
        report.facts();
        report.text.append(PartsText.of(plan, palette));
        report.milestones();
        report.remarks(RemarkKind.CONTRADICTION, "Contradictions");
        report.remarks(RemarkKind.CHOSEN, "Chosen; --choose NAME takes another one");
        report.remarks(RemarkKind.GUESSED, "Guessed");
        report.remarks(RemarkKind.NOT_UNDERSTOOD, "Not understood");
        report.remarks(RemarkKind.LEFT_OUT, "Left out on purpose");
        report.text.append('\n');
        ending.forEach(line -> report.text.append("  ").append(line).append('\n'));
        return report.text.toString();
    }

    private void head(String source) {
        String title = Wording.plain(plan.title());
        text.append(palette.strong(Wording.cut(title, TITLE)))
                .append("  ")
                .append(Wording.cut(Wording.plain(source), 34))
                .append("\n\n");
    }

    /** The remark that much of the plan is missing, above all that was made of the rest. */
    private void cut() {
        for (Remark remark : plan.remarks()) {
            if (remark.kind() == RemarkKind.CUT) {
                Wording.wrap("Too long: " + remark.text(), Wording.COLUMNS - 2)
                        .forEach(line -> text.append(palette.warn("  " + line)).append('\n'));
                text.append('\n');
            }
        }
    }

    /** What was perhaps not understood, before all that was. */
    private void doubts() {
        if (plan.doubts().isEmpty()) {
            return;
        }
        text.append(palette.warn("  Doubtful")).append('\n');
        plan.doubts().stream().limit(MOST_LINES).forEach(each -> place(each.line(), each.text()));
        more(plan.doubts().size());
        text.append('\n');
    }

    private void facts() {
        LocalDate start = plan.start().value();
        int last = plan.lastWeek();
        String until =
                last == 0
                        ? "from " + Wording.date(start)
                        : "%s, %s to %s"
                                .formatted(
                                        Wording.count(last, "week"),
                                        Wording.date(start),
                                        Wording.date(
                                                new PlanWeeks(start, plan.weekStart())
                                                        .lastDayOf(last)));
        fact("Plan", until + ", " + plan.timeZone().value().getId());
        periods().ifPresent(each -> fact("Periods", each));
        fact("Topics", topics());
        fact("Hours", hours());
        plan.weekly()
                .ifPresent(
                        weekly ->
                                fact(
                                        "A week",
                                        Wording.hours(weekly.value())
                                                + (weekly.guessed() ? " (a guess)" : "")
                                                + shares()));
        ownHours().ifPresent(each -> fact("Own hours", each));
        fact("Windows", windows());
        if (!plan.done().isEmpty()) {
            long minutes = plan.done().stream().mapToLong(each -> each.minutes().value()).sum();
            fact(
                    "Done",
                    "%s, %s, not planned again (%s)"
                            .formatted(
                                    Wording.count(count(plan.done(), Origin.TOPIC), "topic"),
                                    Wording.hours(minutes),
                                    doneLines()));
        }
    }

    /** The first lines that were taken as done. */
    private String doneLines() {
        List<String> lines =
                plan.lines().stream()
                        .filter(each -> each.account() == Account.DONE)
                        .map(each -> String.valueOf(each.line()))
                        .limit(MOST_LINES)
                        .toList();
        return (lines.size() == 1 ? "line " : "lines ") + String.join(", ", lines);
    }

    private void fact(String label, String words) {
        List<String> lines = Wording.wrap(Wording.plain(words), Wording.COLUMNS - LABEL - 2);
        for (int i = 0; i < lines.size(); i++) {
            text.append("  ")
                    .append(Wording.left(i == 0 ? label : "", LABEL))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    private Optional<String> periods() {
        Map<Unit, Long> counts = new EnumMap<>(Unit.class);
        BitSet weeks = new BitSet();
        for (Period period : plan.periods()) {
            if (period.unit() == Unit.WEEK && period.weeks().isPresent()) {
                weeks.set(period.weeks().get().first(), period.weeks().get().last() + 1);
            } else {
                counts.merge(period.unit(), 1L, Long::sum);
            }
        }
        if (!weeks.isEmpty()) {
            counts.merge(Unit.WEEK, (long) weeks.cardinality(), Long::sum);
        }
        List<String> words = new ArrayList<>();
        for (Unit unit : List.of(Unit.PHASE, Unit.MONTH, Unit.WEEK, Unit.DAY)) {
            if (counts.containsKey(unit)) {
                words.add(Wording.count(counts.get(unit), unit.name().toLowerCase(Locale.ROOT)));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** Periods that the plan gives study time of their own. */
    private Optional<String> ownHours() {
        List<String> words = new ArrayList<>();
        plan.periods().stream()
                .filter(period -> period.stated().isPresent())
                .forEach(
                        period ->
                                words.add(
                                        "%s: %s"
                                                .formatted(
                                                        period.name(),
                                                        period.stated().get().text())));
        if (words.size() > MOST_PERIODS) {
            int more = words.size() - MOST_PERIODS;
            words.subList(MOST_PERIODS, words.size()).clear();
            words.add(more + " more");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private String topics() {
        Map<String, Long> kinds =
                plan.activities().stream()
                        .filter(each -> each.origin() == Origin.TOPIC)
                        .collect(
                                Collectors.groupingBy(
                                        PlannedActivity::category, Collectors.counting()));
        long all = count(plan.activities(), Origin.TOPIC);
        List<String> words = new ArrayList<>();
        if (kinds.size() > 1) {
            plan.categories().stream()
                    .filter(category -> kinds.containsKey(category.id()))
                    .forEach(
                            category ->
                                    words.add(
                                            Wording.whole(kinds.get(category.id()))
                                                    + " "
                                                    + category.title()));
        }
        long labs = count(plan.activities(), Origin.LAB);
        long habits = count(plan.activities(), Origin.HABIT);
        return Wording.whole(all)
                + (words.isEmpty() ? "" : " (" + String.join(", ", words) + ")")
                + (labs > 0 ? ", " + Wording.count(labs, "lab") + " made for them" : "")
                + (habits > 0 ? ", " + Wording.count(habits, "weekly habit") : "");
    }

    private static long count(List<PlannedActivity> activities, Origin origin) {
        return activities.stream().filter(each -> each.origin() == origin).count();
    }

    private String hours() {
        long guessed = 0;
        long weekly = 0;
        for (PlannedActivity activity : plan.activities()) {
            int minutes = activity.minutes().value();
            weekly += activity.origin() == Origin.HABIT ? minutes : 0;
            guessed +=
                    activity.origin() != Origin.HABIT && activity.minutes().guessed() ? minutes : 0;
        }
        long once = plan.minutes();
        long all = once + weekly * plan.lastWeek();
        return "%s: %s stated, %s guessed%s"
                .formatted(
                        Wording.hours(plan.lastWeek() == 0 ? once : all),
                        Wording.hours(once - guessed),
                        Wording.hours(guessed),
                        weekly > 0 ? ", " + Wording.hours(weekly) + " every week" : "");
    }

    private String shares() {
        List<String> shares =
                plan.categories().stream()
                        .filter(category -> category.weekly().isPresent())
                        .map(
                                category ->
                                        category.title()
                                                + " "
                                                + Wording.length(category.weekly().get().value()))
                        .toList();
        return shares.size() < 2 ? "" : ": " + String.join(", ", shares);
    }

    private String windows() {
        List<String> entries = new ArrayList<>();
        for (Weekly entry : plan.week().availability().weekly()) {
            entries.add(
                    days(entry.days())
                            + " "
                            + entry.windows().stream()
                                    .map(window -> window.text())
                                    .collect(Collectors.joining(", ")));
        }
        return Wording.hours(plan.week().minutes())
                + " a week"
                + (plan.week().source().guessed() ? " (a guess): " : ": ")
                + String.join("; ", entries);
    }

    private static String days(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        DayOfWeek first = sorted.getFirst();
        DayOfWeek last = sorted.getLast();
        if (sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1) {
            return Wording.day(first) + "-" + Wording.day(last);
        }
        return sorted.stream().map(Wording::day).collect(Collectors.joining("/"));
    }

    private void milestones() {
        if (plan.milestones().isEmpty()) {
            return;
        }
        text.append('\n').append(palette.strong("  Milestones")).append('\n');
        PlanWeeks weeks = new PlanWeeks(plan.start().value(), plan.weekStart());
        plan.milestones().stream().limit(MOST_LINES).forEach(each -> milestone(each, weeks));
        more(plan.milestones().size());
    }

    private void milestone(PlannedMilestone milestone, PlanWeeks weeks) {
        LocalDate date =
                milestone.date().orElseGet(() -> weeks.lastDayOf(milestone.week().orElse(1)));
        int topics = milestone.requires().size();
        int checks = milestone.checklist().size();
        text.append("  ")
                .append(date)
                .append("  ")
                .append(Wording.left(Wording.plain(milestone.title()), 40))
                .append("  ")
                .append(Wording.activities(topics))
                .append(checks == 0 ? "" : ", " + Wording.count(checks, "check"))
                .append('\n');
    }

    private void remarks(RemarkKind kind, String title) {
        List<Remark> remarks =
                plan.remarks().stream().filter(remark -> remark.kind() == kind).toList();
        if (remarks.isEmpty()) {
            return;
        }
        boolean warning = kind == RemarkKind.CONTRADICTION || kind == RemarkKind.NOT_UNDERSTOOD;
        String heading = "  " + title;
        text.append('\n')
                .append(warning ? palette.warn(heading) : palette.strong(heading))
                .append('\n');
        remarks.stream().limit(MOST_LINES).forEach(this::remark);
        more(remarks.size());
    }

    private void remark(Remark remark) {
        place(remark.line(), remark.text());
    }

    private void place(int line, String words) {
        String place = line > 0 ? "line " + line : "-";
        List<String> lines = Wording.wrap(Wording.plain(words), Wording.COLUMNS - LABEL - 2);
        for (int i = 0; i < lines.size(); i++) {
            text.append("  ")
                    .append(palette.faint(Wording.left(i == 0 ? place : "", LABEL)))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    private void more(int all) {
        if (all > MOST_LINES) {
            text.append("  and ")
                    .append(Wording.whole((long) all - MOST_LINES))
                    .append(" more; --lines says what became of each line\n");
        }
    }
}
