package org.studycal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.plan.Solution;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Ratio;
import org.studycal.progress.Ratios;
import org.studycal.progress.Recorded;
import org.studycal.progress.Records;

/** Progress in words: what an entry means for a plan, and what is recorded of its last days. */
public final class ProgressText {

    private static final int DAYS = 7;

    private final Problem problem;
    private final Solution solution;
    private final String name;
    private final EntryText words;

    /**
     * The words for a plan.
     *
     * @param name what the user calls it
     */
    public ProgressText(Problem problem, Solution solution, String name) {
        this.problem = problem;
        this.solution = solution;
        this.name = name;
        this.words = new EntryText(problem, solution);
    }

    /**
     * What entries of one command mean, a line for each and one about all; of an undo, a line for
     * each entry it takes back.
     *
     * @param before what was recorded before them
     */
    public String understood(List<Entry> entries, Records before) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            text.append(words.sentence(entry)).append('\n');
        }
        return text + understood(entries.getLast(), before);
    }

    private String understood(Entry entry, Records before) {
        if (entry instanceof Entry.Undo undo) {
            List<Entry> standing = before.effective();
            return standing.subList(standing.size() - undo.entries(), standing.size()).stream()
                    .map(each -> "Taken back: " + lowerFirst(words.sentence(each)) + "\n")
                    .collect(Collectors.joining());
        }
        String news = EntryText.gain(entry);
        return words.sentence(entry)
                + "\n"
                + (news.isEmpty() ? "" : "  'studycal replan %s' %s.\n".formatted(name, news));
    }

    /** The sessions of the last days with what is recorded of them, and what was learnt. */
    public String recent(Records records, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        DateRange days = new DateRange(today.minusDays(DAYS - 1L), today);
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (Timetable.Day day : Timetable.of(problem, solution, days, Optional.empty()).days()) {
            List<Timetable.Entry> begun =
                    day.entries().stream()
                            .filter(entry -> !entry.session().start().isAfter(now))
                            .toList();
            if (!begun.isEmpty()) {
                text.append(Wording.date(day.date())).append('\n');
            }
            for (Timetable.Entry entry : begun) {
                Optional<Recorded> recorded = records.of(entry.session());
                open |= recorded.isEmpty();
                text.append(line(entry, recorded)).append('\n');
            }
        }
        if (text.isEmpty()) {
            text.append("No session had begun ").append(Wording.days(days)).append(".\n");
        }
        if (open) {
            text.append("A session that is not logged counts as done.\n");
        }
        news(records, now).forEach(line -> text.append(line).append('\n'));
        ratios(records, now).forEach(line -> text.append(line).append('\n'));
        if (!Ratios.news(problem, solution, records, now).isEmpty()) {
            text.append("'studycal replan %s --apply-ratio' plans with that.\n".formatted(name));
        }
        return text.toString();
    }

    private static String line(Timetable.Entry entry, Optional<Recorded> recorded) {
        String state =
                recorded.map(
                                of ->
                                        switch (of.state()) {
                                            case DONE -> "done";
                                            case MISSED -> "missed";
                                            case PARTLY -> Wording.length(of.minutes()) + " done";
                                        })
                        .orElse("not logged");
        String start =
                "  %s-%s  %s  %s  "
                        .formatted(
                                Wording.clock(entry.start()),
                                Wording.clock(entry.end()),
                                Wording.left(Wording.length(entry.session().minutes()), 6),
                                Wording.left(state, 10));
        return start + Wording.cut(entry.title(), Wording.COLUMNS - Wording.width(start));
    }

    /** Other entries of the last days. */
    private List<String> news(Records records, Instant now) {
        return records.effective().stream()
                .filter(entry -> !(entry instanceof Entry.OfSession))
                .filter(entry -> !(entry instanceof Entry.MarkedDays))
                .filter(entry -> !entry.at().isAfter(now))
                .filter(entry -> entry.at().isAfter(now.minus(Duration.ofDays(DAYS))))
                .map(entry -> Wording.cut(words.sentence(entry), Wording.COLUMNS))
                .toList();
    }

    /** The ratio of real to planned time of each category where that is telling. */
    public List<String> ratios(Records records, Instant now) {
        return Ratios.of(problem, solution, records).stream()
                .filter(
                        ratio ->
                                ratio.isTelling()
                                        || (ratio.isKnown()
                                                && records.takes(ratio.category(), now) != 100))
                .map(ratio -> ratio(ratio, records.takes(ratio.category(), now)))
                .toList();
    }

    private String ratio(Ratio ratio, int planned) {
        return "%s: takes %s what is planned (%s)%s"
                .formatted(
                        problem.categoryTitle(ratio.category()),
                        Wording.times(ratio.percent()),
                        Wording.count(ratio.sessions(), "session"),
                        planned == 100 ? "" : ", is taken for " + Wording.times(planned));
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
