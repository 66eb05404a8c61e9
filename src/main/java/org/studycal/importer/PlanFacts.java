package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Fact;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Remainder;
import org.studycal.phrases.Section;
import org.studycal.phrases.Span;

/** Notes what lines say about the plan as a whole or about a period: hours, lengths, dates. */
final class PlanFacts {
    private final PlanParts parts;
    private final Phrases phrases;
    private final Draft draft;
    private boolean saidOutside;

    /** Figures in longer lines are those of something else. */
    private static final int LONGEST = 300;

    PlanFacts(PlanParts parts) {
        this.parts = parts;
        this.phrases = parts.phrases();
        this.draft = parts.draft();
    }

    /** A line that stands outside all periods. */
    void read(String text, int line, boolean heading) {
        ends(text, line);
        start(text, line);
        Optional<Amount> weekly =
                text.length() > LONGEST ? Optional.empty() : parts.amounts().weekly(text, line);
        weekly.ifPresent(amount -> draft.weekly.putIfAbsent(line, amount));
        if (parts.amounts().isOnly(text)) {
            draft.claim(line, Account.SETTING, "hours of the plan");
        }
        if (draft.total.isEmpty() && parts.amounts().isOnly(text)) {
            draft.total =
                    parts.amounts()
                            .in(text)
                            .filter(effort -> effort.per() == Effort.Per.ALL)
                            .filter(effort -> effort.days().isEmpty())
                            .map(effort -> Amounts.of(effort, text, line));
        }
        if (draft.totalWeeks == 0) {
            boolean label = parts.amounts().isTimeLabel(label(text));
            Optional<Span> span =
                    phrases.spansIn(text).stream()
                            .filter(each -> each.per().isEmpty() && each.unit() != Span.Unit.DAY)
                            .findFirst();
            if (span.isPresent() && (heading || label)) {
                draft.totalWeeks = span.get().weeks();
                draft.totalWeeksLine = line;
                draft.claim(line, Account.SETTING, "length of the plan");
            }
        }
        Optional<PlanDates.Found> dates =
                phrases.datesIn(text).isEmpty() ? Optional.empty() : parts.dates().in(text, line);
        if (dates.isPresent() && !dates.get().first().equals(dates.get().last())) {
            draft.claim(line, Account.SETTING, "dates of the plan");
            draft.spanStart = draft.spanStart.or(() -> Optional.of(dates.get().first()));
            draft.endOfSpan |= draft.end.isEmpty();
            end(dates.get().last(), line);
        }
    }

    /** Labels such as {@code Start:} with a date behind them. */
    private void ends(String text, int line) {
        for (String part : text.split("[,;|\\n]\\s*(?=\\p{L})", 0)) {
            Optional<Fact> fact = phrases.fact(label(part));
            if (fact.isPresent() && phrases.datesIn(part).size() == 1) {
                Optional<LocalDate> date = parts.dates().in(part, line).map(PlanDates.Found::first);
                draft.claim(line, Account.SETTING, "dates of the plan");
                if (fact.get() == Fact.START) {
                    draft.start = draft.start.or(() -> date);
                } else {
                    date.ifPresent(day -> end(day, line));
                }
            }
        }
    }

    /** A sentence may say when the plan starts; whether it did. */
    boolean start(String text, int line) {
        Optional<LocalDate> date =
                phrases.start(text)
                        .flatMap(part -> parts.dates().in(part, line))
                        .map(PlanDates.Found::first);
        date.ifPresent(day -> draft.claim(line, Account.SETTING, "dates of the plan"));
        if (date.isPresent() && draft.startInWords.isEmpty()) {
            draft.startInWords = date;
            draft.startInWordsLine = line;
        }
        return date.isPresent();
    }

    private void end(LocalDate date, int line) {
        if (draft.end.isEmpty()) {
            draft.end = Optional.of(date);
            draft.endLine = line;
        }
    }

    /** A sentence of the introduction may say when the exam is. */
    void exams(String text, int line) {
        for (String part : text.split("[,;]\\s|\\.\\s|\\.$", 0)) {
            var dates = phrases.datesIn(part);
            if (dates.size() == 1 && part.length() < 100) {
                String before = part.substring(0, dates.get(0).start());
                boolean named = before.strip().length() > 2 && before.length() < 40;
                String name =
                        named ? before : Cut.out(part, dates.get(0).start(), dates.get(0).end());
                Optional<PlanDates.Found> date = parts.dates().in(part, line);
                if (date.isPresent() && name.length() < 40 && isExam(name)) {
                    CheckpointDraft checkpoint =
                            new CheckpointDraft(CheckpointReader.plain(part), line);
                    checkpoint.date = date.map(PlanDates.Found::first);
                    checkpoint.exam =
                            parts.phrases()
                                    .section(name)
                                    .filter(each -> each == Section.EXAM)
                                    .isPresent();
                    draft.checkpoints.add(checkpoint);
                }
            }
        }
    }

    /** Whether words beside a date are about an exam on that day, and no practice for one. */
    private boolean isExam(String words) {
        return !parts.topics().isPractice(words)
                && phrases.section(words)
                        .filter(each -> each == Section.EXAM || each == Section.CHECKPOINT)
                        .isPresent();
    }

    private static String label(String text) {
        int colon = Amounts.colon(text);
        return colon > 0 ? text.substring(0, colon) : "";
    }

    /**
     * What a branch that is left out says all the same: hours and labels, but no dates of weeks.
     */
    void readAll(Branch branch) {
        if (!branch.plain().isEmpty() && phrases.datesIn(branch.plain()).isEmpty()) {
            read(branch.plain(), branch.line(), false);
        } else if (!branch.plain().isEmpty()) {
            ends(branch.plain(), branch.line());
        }
        branch.children.forEach(this::readAll);
    }

    /** A line of a period that is no topic: an amount, prerequisites, or a note. */
    void periodLine(Branch branch, PeriodDraft period) {
        String text = branch.plain();
        boolean amount = parts.amounts().isOnly(text);
        for (Effort effort : phrases.effortsIn(text)) {
            if (amount || effort.over().isPresent()) {
                parts.periods().state(period, effort, text, branch.line());
            }
        }
        int colon = Amounts.colon(text);
        boolean label = colon > 0 && parts.amounts().isTimeLabel(text.substring(0, colon));
        if (label || amount) {
            draft.claim(branch.line(), Account.SETTING, "hours of " + period.name);
            phrases.spansIn(text).stream()
                    .filter(span -> span.per().isEmpty() && period.durationWeeks == 0)
                    .findFirst()
                    .ifPresent(span -> period.durationWeeks = span.weeks());
            return;
        }
        Optional<Remainder> requires = phrases.prerequisite(text);
        if (requires.isPresent() && requires.get().start() == 0) {
            int end = Math.min(requires.get().restEnd(), text.length());
            draft.claim(branch.line(), Account.SETTING, "order");
            period.requires.addAll(
                    PrerequisiteLinks.names(
                            text.substring(Math.min(requires.get().restStart(), end), end)));
            return;
        }
        draft.claim(branch.line(), Account.TOPIC, "note on " + period.name);
        period.notes.add(Cut.shortened(text.replace('\n', ' '), 400));
        period.links.addAll(branch.text.links());
    }

    /** Study time that a label of days states, such as {@code Weekend (8 hours/day)}. */
    void dayAmount(String text, Set<DayOfWeek> days, Context context, int line) {
        Optional<Effort> effort = parts.amounts().in(text);
        if (effort.isEmpty() || context.period() < 0) {
            return;
        }
        int times =
                effort.get().per() == Effort.Per.DAY || days.size() == 1 || days.size() > 2
                        ? days.size()
                        : 1;
        draft.claim(line, Account.SETTING, "hours of days");
        PeriodDraft period = draft.period(context.period());
        period.dayMinutes += effort.get().planned() * times;
        if (period.dayAmountLine == 0) {
            period.dayAmountLine = line;
        }
    }

    /** The study time that a heading or label states for all that stands under it; -1 for none. */
    int pool(String text, Context context, int line) {
        Optional<Effort> effort =
                parts.amounts()
                        .in(text)
                        .filter(each -> each.days().isEmpty() && each.over().isEmpty())
                        .filter(each -> Cut.isApart(text, each.start(), each.end()));
        boolean day =
                context.period() >= 0 && draft.period(context.period()).unit == StudyPlan.Unit.DAY;
        boolean whole =
                effort.filter(
                                each ->
                                        each.per() == Effort.Per.ALL
                                                || (day && each.per() == Effort.Per.DAY))
                        .isPresent();
        if (!whole) {
            return -1;
        }
        draft.pools.add(Amounts.of(effort.get(), text, line));
        return draft.pools.size() - 1;
    }

    /** Says once that items outside the plan's periods are no topics. */
    void outside(Branch item) {
        draft.claim(item.line(), Account.LEFT_OUT, "stands in no week or other period");
        if (!saidOutside) {
            saidOutside = true;
            draft.leftOut(
                    item.line(),
                    "items that stand in no week or other period, such as "
                            + PlanWalk.quoted(item.plain())
                            + ": not imported");
        }
    }
}
