package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.StudyPlan.Checks;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Effort;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Reads from the text alone, without its structure, what the problem is compared with. */
final class TextFigures {

    private static final int MANY = 3;
    private static final int LONGEST_NAME = 24;

    private final Phrases phrases;
    private final Draft draft;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<Integer> aside = new HashSet<>();
    private int lastWeek;
    private int lastWeekLine;

    private TextFigures(Phrases phrases, Draft draft) {
        this.phrases = phrases;
        this.draft = draft;
    }

    static Checks of(
            Phrases phrases,
            Draft draft,
            List<Piece> pieces,
            List<AccountedLine> lines,
            List<AccountedLine> unsaid) {
        TextFigures figures = new TextFigures(phrases, draft);
        lines.stream()
                .filter(each -> each.why().equals(Ledger.ALTERNATIVE))
                .forEach(each -> figures.aside.add(each.line()));
        pieces.forEach(figures::weeks);
        figures.weekdays();
        figures.lost(unsaid);
        figures.unknownNames(pieces);
        figures.unusedHours(lines);
        return new Checks(
                lines,
                figures.doubts,
                figures.lastWeek,
                figures.lastWeekLine,
                draft.totalWeeks,
                draft.totalWeeksLine,
                draft.total,
                draft.weekly.values().stream()
                        .findFirst()
                        .map(each -> Amounts.namedDays(phrases, each.text()))
                        .orElse(EnumSet.allOf(DayOfWeek.class)));
    }

    private void weeks(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> week(heading.text(), heading.line());
            case Piece.Item item -> week(item.text(), item.line());
            case Piece.Line line -> week(line.text(), line.line());
            case Piece.Table table ->
                    table.rows()
                            .forEach(
                                    row ->
                                            row.cells().stream()
                                                    .findFirst()
                                                    .ifPresent(cell -> week(cell, row.line())));
            default -> {
                // Code and pictures name no weeks of the plan.
            }
        }
    }

    private void week(Text text, int line) {
        Optional<PeriodName> name =
                phrases.period(text.plain())
                        .filter(each -> each.unit() == PeriodName.Unit.WEEK && !each.weak())
                        .filter(each -> TreeBuilder.isHead(text, each));
        if (name.isPresent() && name.get().last() > lastWeek && !aside.contains(line)) {
            lastWeek = name.get().last();
            lastWeekLine = line;
        }
    }

    /** Many items of weeks that became nothing. */
    private void lost(List<AccountedLine> unsaid) {
        List<AccountedLine> lost =
                unsaid.stream().filter(each -> !each.why().equals(ItemReader.REST)).toList();
        if (lost.size() > MANY && lost.size() * 4 > draft.topics.size()) {
            doubts.add(
                    new Doubt(
                            lost.getFirst().line(),
                            "%d items of weeks were left out, against %d topics that were found"
                                    .formatted(lost.size(), draft.topics.size()),
                            Question.RIGHT));
        }
    }

    /** Dates whose days of the week are others show that the year is another. */
    private void weekdays() {
        List<Remark> wrong =
                draft.remarks().stream()
                        .filter(each -> each.text().endsWith(PlanDates.TAKEN))
                        .toList();
        if (wrong.size() >= MANY) {
            doubts.add(
                    new Doubt(
                            wrong.getFirst().line(),
                            "%d dates have other days of the week in the year that was taken: %s"
                                    .formatted(wrong.size(), wrong.getFirst().text()),
                            Question.FIRST_DAY));
        }
    }

    /** Headings that count, by a word that no table of words has. */
    private void unknownNames(List<Piece> pieces) {
        Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
        Map<String, Piece.Heading> first = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Heading heading) {
                String text = heading.text().plain();
                int colon = text.replaceFirst("[:：–—.|-].*", "").length();
                String name = text.substring(0, colon).strip();
                String word = name.replaceAll("[\\d\\s~,–—-]+", "").strip();
                String digits = name.replaceAll("^\\D*(\\d{1,3}).*$", "$1");
                boolean counts =
                        digits.matches("\\d{1,3}")
                                && !word.isEmpty()
                                && name.length() < LONGEST_NAME
                                && word.chars().filter(Character::isLetter).count() == word.length()
                                && phrases.period(text).isEmpty()
                                && phrases.datesIn(text).isEmpty();
                if (counts) {
                    String key = heading.level() + word;
                    numbers.computeIfAbsent(key, each -> new TreeSet<>())
                            .add(Integer.parseInt(digits));
                    first.putIfAbsent(key, heading);
                }
            }
        }
        numbers.forEach(
                (key, known) -> {
                    if (known.size() >= MANY && draft.periods.isEmpty()) {
                        Piece.Heading heading = first.get(key);
                        doubts.add(
                                new Doubt(
                                        heading.line(),
                                        "%d headings count like %s, but no week, day or phase of the"
                                                        .formatted(
                                                                known.size(),
                                                                PlanWalk.quoted(
                                                                        heading.text().plain()))
                                                + " plan was read from them",
                                        Question.RIGHT));
                    }
                });
    }

    /** Hours that stand in lines of the plan and in nothing that was made of them. */
    private void unusedHours(List<AccountedLine> lines) {
        Map<Integer, TopicDraft> topics = new HashMap<>();
        draft.topics.forEach(topic -> topics.putIfAbsent(topic.line, topic));
        Map<Integer, PeriodDraft> periods = new HashMap<>();
        draft.periods.forEach(period -> periods.putIfAbsent(period.line, period));
        int unused = 0;
        int minutes = 0;
        int firstLine = 0;
        int all = 0;
        for (AccountedLine line : lines) {
            Optional<Effort> effort = hours(line);
            if (effort.isEmpty()) {
                continue;
            }
            all++;
            boolean used =
                    line.account() == Account.SETTING
                            || line.account() == Account.DONE
                            || stated(topics.get(line.line()))
                            || states(periods.get(line.line()));
            if (!used) {
                unused++;
                minutes += effort.get().planned();
                firstLine = firstLine == 0 ? line.line() : firstLine;
            }
        }
        if (unused >= MANY && unused * 2 > all) {
            doubts.add(
                    new Doubt(
                            firstLine,
                            "%s of study in %d lines are not used, of %d lines that say how long"
                                            .formatted(Amounts.hours(minutes), unused, all)
                                    + " something takes",
                            Question.TOPIC_LENGTH));
        }
    }

    private Optional<Effort> hours(AccountedLine line) {
        boolean plan =
                line.account() == Account.STRUCTURE
                        || line.account() == Account.TOPIC
                        || line.account() == Account.LAB;
        if (!plan || line.why().startsWith("about ") || line.why().startsWith("note on ")) {
            return Optional.empty();
        }
        String text = line.text();
        return phrases.effortsIn(text).stream()
                .filter(each -> each.per() == Effort.Per.ALL)
                .filter(each -> Cut.isApart(text, each.start(), each.end()))
                .findFirst();
    }

    private static boolean stated(TopicDraft topic) {
        return topic != null && topic.stated.isPresent();
    }

    private static boolean states(PeriodDraft period) {
        return period != null
                && (period.stated.isPresent()
                        || period.weeklyStated.isPresent()
                        || period.dayMinutes > 0);
    }
}
