package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.Facts.Strength;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Fact;
import org.studycal.phrases.Section;
import org.studycal.phrases.Span;

/** Notes what lines say about the plan as a whole or about a period: hours, lengths, dates. */
final class PlanFacts extends Part {
    /** Figures in longer lines are those of something else. */
    private static final int LONGEST = 300;

    private static final Pattern CLAUSE = Pattern.compile("[,;]\\s|\\.\\s|\\.$|\\s[·•|]\\s");
    private static final int LONGEST_EXAM = 100;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 400;

    private boolean saidOutside;

    PlanFacts(Reader reader) {
        super(reader);
    }

    /** A heading or line outside all periods; one of few days in a section tells of these alone. */
    void read(Branch branch, Context context) {
        String text = branch.plain();
        boolean part = !branch.isHeading() && !context.group().isEmpty();
        if (!part || reader.hours.someDays(text, branch.line()).isEmpty()) {
            read(text, branch.line(), branch.isHeading());
        }
        exams(text, branch.line());
    }

    /** A line that stands outside all periods. */
    void read(String text, int line, boolean heading) {
        ends(text, line);
        start(text, line);
        hours(text, line);
        if (reader.amounts.isOnly(text)) {
            facts.setting(line, "hours of the plan");
            reader.amounts
                    .in(text)
                    .filter(effort -> effort.per() == Effort.Per.ALL && effort.days().isEmpty())
                    .ifPresent(effort -> facts.totals.add(Amounts.of(effort, text, line)));
        }
        Optional<Span> length =
                phrases.spansIn(text).stream()
                        .filter(each -> each.isLength() && each.unit() != Span.Unit.DAY)
                        .findFirst();
        if (length.isPresent() && (heading || isLength(text, length.get()))) {
            if (facts.lengths.isEmpty()) {
                facts.setting(line, "length of the plan");
            }
            facts.lengths.add(new Facts.Length(length.get().weeks(), line));
        }
        Optional<PlanDates.Found> dates = reader.dates.in(text, line).filter(each -> !each.isDay());
        if (dates.isPresent() && !(heading && reader.periods.isStretch(text))) {
            facts.setting(line, "dates of the plan");
            facts.starts.add(new Facts.Day(dates.get().first(), line, Strength.STRETCH));
            facts.ends.add(new Facts.Day(dates.get().last(), line, Strength.STRETCH));
        }
    }

    /** Notes the hours of a week that a text says for all of the plan. */
    void hours(String text, int line) {
        if (text.length() <= LONGEST) {
            String time = reader.habits.without(text, line);
            reader.amounts
                    .weekly(time, line)
                    .ifPresent(each -> facts.weekly(each, reader.amounts.daysOf(time)));
        }
    }

    /**
     * Whether a label says how long the plan is: "Suggested duration: 4 weeks, 45 minutes a day".
     */
    private boolean isLength(String text, Span length) {
        Label label = Label.of(text);
        String between =
                text.substring(Math.min(label.colon() + 1, length.start()), length.start());
        return reader.amounts.isTimeLabel(label.word())
                || (label.found()
                        && !Cut.hasWords(between)
                        && Stream.of(label.word().split("\\s+", 0))
                                .anyMatch(reader.amounts::isTimeLabel));
    }

    /** Hours a week beside times of the week: "8 hours per week, Mon-Thu 19:30-21:30". */
    void weekly(String text, int line) {
        boolean said =
                phrases.effortsIn(text).stream().anyMatch(each -> each.per() == Effort.Per.WEEK);
        reader.amounts.weekly(text, line).filter(each -> said).ifPresent(facts::weekly);
    }

    /** Labels such as {@code Start:} with a date behind them. */
    private void ends(String text, int line) {
        for (String part : text.split("[,;|\\n]\\s*(?=\\p{L})", 0)) {
            Optional<Fact> fact =
                    phrases.fact(Label.of(part).word())
                            .or(() -> isGoal(part) ? Optional.of(Fact.END) : Optional.empty());
            if (fact.isPresent() && phrases.datesIn(part).size() == 1) {
                facts.setting(line, "dates of the plan");
                List<Facts.Day> days = fact.get() == Fact.START ? facts.starts : facts.ends;
                reader.dates
                        .first(part, line)
                        .ifPresent(day -> days.add(new Facts.Day(day, line, Strength.LABEL)));
            }
        }
    }

    /** Whether a label says by which day the plan is to be done: "Goal: all chapters by 15 May". */
    private boolean isGoal(String text) {
        Label label = Label.of(text);
        return label.found()
                && phrases.announces(label.name(), Section.GOALS)
                && (reader.dates.isAlone(label.rest()) || phrases.due(label.rest()).isPresent());
    }

    /** A sentence may say when the plan starts; whether it did. */
    boolean start(String text, int line) {
        Optional<LocalDate> date =
                phrases.start(text).flatMap(part -> reader.dates.first(part, line));
        date.ifPresent(
                day -> {
                    facts.setting(line, "dates of the plan");
                    facts.starts.add(new Facts.Day(day, line, Strength.SENTENCE));
                });
        return date.isPresent();
    }

    /** A sentence of the introduction may say when the exam is. */
    void exams(String text, int line) {
        int place = 0;
        for (String part : clauses(text)) {
            place = text.indexOf(part, place) + part.length();
            var dates = phrases.datesIn(part);
            if (dates.size() != 1 || part.length() >= LONGEST_EXAM) {
                continue;
            }
            String before = part.substring(0, dates.getFirst().start());
            boolean named = before.strip().length() > 2 && before.length() < LONGEST_NAME;
            String name = named ? before : Cut.out(part, dates.getFirst());
            Optional<LocalDate> date = reader.dates.first(part, line);
            if (date.isPresent()
                    && name.length() < LONGEST_NAME
                    && !reader.topics.isPractice(name)
                    && (reader.exams.isLabel(name)
                            || phrases.announces(name, Section.CHECKPOINT))) {
                facts.asides.add(line);
                facts.checkpoints.add(
                        new CheckpointFact(
                                reader.checkpoints.title(part, line),
                                line,
                                null,
                                Optional.empty(),
                                Optional.empty(),
                                date,
                                reader.exams.isLabel(name),
                                ExamTimes.of(part + untilDate(text.substring(place)), phrases),
                                List.of()));
            }
        }
    }

    /** The parts of a text between signs that stand in no date. */
    private List<String> clauses(String text) {
        List<DateMention> dates = phrases.datesIn(text);
        List<String> clauses = new ArrayList<>();
        int from = 0;
        Matcher sign = CLAUSE.matcher(text);
        while (sign.find()) {
            int at = sign.start();
            if (dates.stream().noneMatch(each -> each.holds(at))) {
                clauses.add(text.substring(from, at));
                from = sign.end();
            }
        }
        clauses.add(text.substring(from));
        return clauses;
    }

    /** What stands before the next date, or all. */
    private String untilDate(String text) {
        var dates = phrases.datesIn(text);
        return dates.isEmpty() ? text : text.substring(0, dates.getFirst().start());
    }

    /**
     * What a branch that is left out says all the same: hours and labels, but no dates of weeks.
     */
    void readAll(Branch branch) {
        String text = branch.plain();
        if (!text.isEmpty() && phrases.datesIn(text).isEmpty()) {
            read(text, branch.line(), false);
        } else if (!text.isEmpty()) {
            ends(text, branch.line());
            exams(text, branch.line());
        }
        branch.children.forEach(this::readAll);
    }

    /** Notes the hours of a day that a line says for a few dates of its period. */
    void someHours(Branch line, PeriodFact period) {
        phrases.effortsIn(line.plain()).stream()
                .filter(effort -> effort.per() == Effort.Per.DAY)
                .filter(effort -> reader.hours.someDays(line.plain(), line.line()).isPresent())
                .forEach(effort -> reader.periods.state(period, effort, line.plain(), line.line()));
    }

    /** A line of a period that is no topic: an amount, prerequisites, or a note. */
    void periodLine(Branch branch, PeriodFact period) {
        String text = branch.plain();
        int line = branch.line();
        boolean amount = reader.amounts.isOnly(text);
        someHours(branch, period);
        boolean label = reader.amounts.isTimeLabel(Label.of(text).word());
        // "Time a day: 30 minutes (25 of work, 5 of rest)" says it first.
        phrases.effortsIn(text).stream()
                .limit(label && !amount ? 1 : Long.MAX_VALUE)
                .filter(effort -> amount || label || effort.over().isPresent())
                .forEach(effort -> reader.periods.state(period, effort, text, line));
        Optional<String> requires = required(text);
        if (amount || label || reader.lasting.isField(text)) {
            facts.setting(line, "hours of " + period.name);
            phrases.spansIn(text).stream()
                    .filter(span -> span.isLength() && period.durationWeeks == 0)
                    .findFirst()
                    .ifPresent(span -> period.durationWeeks = span.weeks());
        } else if (requires.isPresent()) {
            facts.setting(line, "order");
            period.requires.addAll(Links.names(requires.get()));
        } else {
            facts.claim(line, Account.TOPIC, "note on " + period.name);
            period.notes.add(Cut.shortened(Cut.line(text), LONGEST_NOTE));
            period.links.addAll(branch.text.links());
        }
    }

    /** Addresses in a section of a period, and books and the like as a note. */
    void links(Branch branch, PeriodFact period) {
        facts.claim(branch.line(), Account.TOPIC, "links of " + period.name);
        Label label = Label.of(branch.plain());
        boolean unlinked = branch.text.links().isEmpty();
        String said = unlinked && (branch.isItem() || label.found()) ? branch.plain() : "";
        if (Cut.hasWords(said) && !(label.found() && label.rest().isEmpty())) {
            period.notes.add(Cut.shortened(Cut.line(said), LONGEST_NOTE));
        }
        period.links.addAll(branch.text.links());
        branch.children.forEach(child -> links(child, period));
    }

    /** What a section of a period says is a note on it. */
    void note(Branch branch, PeriodFact period) {
        facts.claim(branch.line(), Account.TOPIC, "note on " + period.name);
        StringBuilder note = new StringBuilder(branch.plain());
        for (Branch child : branch.children) {
            boolean first = note.length() == branch.plain().length();
            String between = note.toString().endsWith(":") ? " " : first ? ": " : "; ";
            note.append(child.plain().isEmpty() ? "" : between + child.plain());
        }
        period.notes.add(Cut.shortened(Cut.line(note.toString()), LONGEST_NOTE));
        period.links.addAll(branch.text.links());
    }

    /** What a text that begins with such words says must come before. */
    Optional<String> required(String text) {
        return phrases.prerequisite(text)
                .filter(each -> each.start() == 0)
                .map(each -> each.about(text));
    }

    /** Says once that items outside the plan's periods are no topics. */
    void outside(Branch item) {
        facts.claim(item.line(), Account.LEFT_OUT, Ledger.NO_PERIOD);
        if (!saidOutside) {
            saidOutside = true;
            facts.leftOut(
                    item.line(),
                    "items that stand in no week or other period, such as %s: not imported",
                    Cut.quoted(item.plain()));
        }
    }
}
