package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Reads from the text alone, without its structure, what the problem is compared with. */
final class TextFigures {
    /** The mark of an item. */
    private static final String MARK = "^[\\s>]*+(?:[*+-]|\\d{1,3}[.)])\\s+|^[\\s|]+";

    private static final int MANY = 3;

    private static final int LONGEST_NAME = 24;
    private static final Pattern BEFORE_SIGN = Pattern.compile("[^:：–—.|-]*");
    private static final Pattern NUMBERED = Pattern.compile("^\\D*?(\\d{1,3})(?!\\d).*$");

    private final Phrases phrases;
    private final Facts facts;
    private final PlanTopics topics;
    private final List<Doubt> doubts = new ArrayList<>();
    private int lastWeek;
    private int lastWeekLine;

    private TextFigures(Phrases phrases, Facts facts, PlanTopics topics) {
        this.phrases = phrases;
        this.facts = facts;
        this.topics = topics;
    }

    static Checks of(
            Reader reader,
            StatedHours hours,
            PlanTopics topics,
            List<Piece> pieces,
            List<AccountedLine> lines,
            List<AccountedLine> unsaid) {
        Facts facts = reader.facts;
        TextFigures figures = new TextFigures(reader.phrases, facts, topics);
        Set<Integer> aside =
                lines.stream()
                        .filter(each -> each.why().equals(Ledger.ALTERNATIVE))
                        .map(AccountedLine::line)
                        .collect(Collectors.toSet());
        pieces.forEach(piece -> figures.weeks(piece, aside));
        figures.doubts.addAll(facts.doubts);
        figures.weekdays();
        figures.lost(unsaid);
        figures.unknownNames(pieces);
        Facts.Length length = facts.lengths.stream().findFirst().orElse(new Facts.Length(0, 0));
        return new Checks(
                lines,
                PlanParts.heads(reader.root),
                figures.doubts,
                figures.lastWeek,
                figures.lastWeekLine,
                length.weeks(),
                length.line(),
                hours.total(),
                facts.weekly.stream()
                        .findFirst()
                        .map(each -> Amounts.namedDays(reader.phrases, each.text()))
                        .orElse(EnumSet.allOf(DayOfWeek.class)));
    }

    private void doubt(int line, Question question, String text) {
        doubts.add(new Doubt(line, text, question));
    }

    /** The highest number of a week; in tables the first column names it. */
    private void weeks(Piece piece, Set<Integer> aside) {
        int reached = 0;
        for (Piece.Said said : piece.texts()) {
            boolean first = !(piece instanceof Piece.Table) || said.line() > reached;
            reached = said.line();
            int number =
                    phrases.period(said.text().plain())
                            .filter(each -> each.unit() == PeriodName.Unit.WEEK)
                            .filter(each -> !each.calendar())
                            .filter(each -> TreeBuilder.isHead(said.text(), each))
                            .map(PeriodName::last)
                            .orElse(0);
            if (first && number > lastWeek && !aside.contains(said.line())) {
                lastWeek = number;
                lastWeekLine = said.line();
            }
        }
    }

    /** Many items of weeks that became nothing. */
    private void lost(List<AccountedLine> unsaid) {
        List<AccountedLine> lost =
                unsaid.stream()
                        .filter(each -> !each.why().equals(RestDays.REST))
                        .filter(each -> !each.why().equals(Ledger.OFF))
                        .toList();
        if (lost.size() > MANY && lost.size() * 4 > topics.all().size()) {
            doubt(
                    lost.getFirst().line(),
                    Question.RIGHT,
                    "%d items of weeks were left out, against %d topics that were found"
                            .formatted(lost.size(), topics.all().size()));
        }
    }

    /** An item without its mark. */
    static String bare(String item) {
        return Text.of(item.replaceFirst(MARK, "").replace("`", "")).plain();
    }

    /** Dates whose days of the week are others show that the year is another. */
    private void weekdays() {
        List<Remark> wrong =
                facts.remarks().stream()
                        .filter(each -> each.text().endsWith(PlanDates.TAKEN))
                        .toList();
        if (wrong.size() >= MANY) {
            doubt(
                    wrong.getFirst().line(),
                    Question.FIRST_DAY,
                    "%d dates have other days of the week in the year that was taken: %s"
                            .formatted(wrong.size(), wrong.getFirst().text()));
        }
    }

    /** Headings that count, by a word that no table of words has. */
    private void unknownNames(List<Piece> pieces) {
        Map<String, Map<Integer, Piece.Heading>> numbers = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Heading heading && facts.periods.isEmpty()) {
                String text = heading.text().plain();
                Matcher sign = BEFORE_SIGN.matcher(text);
                String name = sign.lookingAt() ? sign.group().strip() : "";
                String word = name.replaceAll("[\\d\\s~,–—-]+", "").strip();
                Matcher number = NUMBERED.matcher(name);
                boolean counts =
                        number.matches()
                                && !word.isEmpty()
                                && name.length() < LONGEST_NAME
                                && word.chars().allMatch(Character::isLetter)
                                && phrases.period(text).isEmpty()
                                && phrases.datesIn(text).isEmpty();
                if (counts) {
                    numbers.computeIfAbsent(heading.level() + word, each -> new LinkedHashMap<>())
                            .putIfAbsent(Integer.parseInt(number.group(1)), heading);
                }
            }
        }
        for (Map<Integer, Piece.Heading> known : numbers.values()) {
            Piece.Heading heading = known.values().iterator().next();
            if (known.size() >= MANY) {
                doubt(
                        heading.line(),
                        Question.RIGHT,
                        "%d headings count like %s, but no week, day or phase of the plan was read from them"
                                .formatted(known.size(), Cut.quoted(heading.text().plain())));
            }
        }
    }
}
