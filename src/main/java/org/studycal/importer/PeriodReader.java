package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.Effort;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;
import org.studycal.problem.WeekRange;

/** Opens the periods that headings, items and cells name. */
final class PeriodReader {
    private final Phrases phrases;
    private final Draft draft;
    private final PlanDates dates;

    PeriodReader(Phrases phrases, Draft draft, PlanDates dates) {
        this.phrases = phrases;
        this.draft = draft;
        this.dates = dates;
    }

    static Unit unit(PeriodName name) {
        return Unit.valueOf(name.unit().name());
    }

    /** Opens the period a text names, and smaller ones named behind it; the innermost's index. */
    int open(String text, PeriodName name, Context context, int line) {
        String rest = sub(text, name.titleStart(), text.length());
        Optional<PeriodName> inner =
                phrases.period(rest)
                        .filter(each -> !each.weak())
                        .filter(each -> each.unit().compareTo(name.unit()) < 0);
        if (inner.isPresent() && rest.length() > 0) {
            int outer = opened(text, name, "", context, line);
            return open(rest, inner.get(), context.in(outer), line);
        }
        return opened(text, name, rest, context, line);
    }

    private int opened(String text, PeriodName name, String rest, Context context, int line) {
        Unit unit = unit(name);
        int parent = parent(unit, name.first(), name.last(), context.period());
        String written = sub(text, name.start(), name.end());
        PeriodDraft draftOf =
                new PeriodDraft(
                        unit,
                        name.first(),
                        name.last(),
                        written,
                        title(rest),
                        parent,
                        context.group(),
                        line);
        facts(draftOf, rest.isEmpty() ? "" : text.substring(Math.min(name.end(), text.length())));
        if (rest.isEmpty()) {
            facts(draftOf, text);
        }
        return draft.add(draftOf);
    }

    /** Whether a heading names its weeks or their number apart from its title. */
    boolean isNamed(String text) {
        boolean weeks =
                phrases.periodsIn(text).stream()
                        .anyMatch(
                                each ->
                                        !each.weak()
                                                && each.start() > 2
                                                && Cut.isApart(text, each.start(), each.end()));
        return weeks || span(text).filter(span -> span.start() > 2).isPresent();
    }

    /** A heading that names no period itself, but the weeks it is for in brackets. */
    Optional<Integer> openNamed(String text, Context context, int line) {
        List<PeriodName> names =
                phrases.periodsIn(text).stream()
                        .filter(each -> !each.weak() && Cut.isApart(text, each.start(), each.end()))
                        .toList();
        Optional<Span> span = span(text);
        Optional<PlanDates.Found> found =
                dates.in(text, line)
                        .filter(each -> !each.first().equals(each.last()))
                        .filter(each -> Cut.isApart(text, each.start(), each.end()));
        if (names.isEmpty() && span.isEmpty() && found.isEmpty()) {
            return Optional.empty();
        }
        int cut =
                !names.isEmpty()
                        ? names.get(0).start()
                        : span.map(Span::start).orElseGet(() -> found.get().start());
        String title = Cut.tidy(text.substring(0, cut).replaceFirst("[(\\[（【]\\s*$", ""));
        if (title.isBlank()) {
            return Optional.empty();
        }
        int parent = parent(Unit.PHASE, 0, 0, context.period());
        PeriodDraft period =
                new PeriodDraft(Unit.PHASE, 0, 0, title, "", parent, context.group(), line);
        facts(period, text);
        return Optional.of(draft.add(period));
    }

    /**
     * The period of a table's row: the one of this name that the table has already, or a new one.
     */
    int of(String text, PeriodName name, Context context, int line) {
        Unit unit = unit(name);
        int parent = parent(unit, name.first(), name.last(), context.period());
        for (int i = draft.periods.size() - 1; i >= 0; i--) {
            PeriodDraft each = draft.period(i);
            if (each.unit == unit
                    && each.first == name.first()
                    && each.last == name.last()
                    && each.parent == parent
                    && each.subject.equals(context.group())) {
                return i;
            }
        }
        int index = open(text, name, context, line);
        draft.period(index).fromTable = true;
        return index;
    }

    /** What the words of a heading say about its length, weeks, dates and hours. */
    private void facts(PeriodDraft period, String text) {
        for (PeriodName each : phrases.periodsIn(text)) {
            WeekRange range = new WeekRange(Math.max(1, each.first()), Math.max(1, each.last()));
            boolean own = each.unit().name().equals(period.unit.name());
            if (each.unit() == PeriodName.Unit.WEEK && !own && period.saidWeeks.isEmpty()) {
                period.saidWeeks = Optional.of(range);
            } else if (each.unit() == PeriodName.Unit.MONTH && !own) {
                period.saidMonths = Optional.of(range);
            }
        }
        span(text).ifPresent(span -> period.durationWeeks = span.weeks());
        dates.in(text, period.line)
                .ifPresent(
                        found -> {
                            period.from = Optional.of(found.first());
                            period.to = Optional.of(found.last());
                        });
        for (Effort effort : phrases.effortsIn(text)) {
            state(period, effort, text, period.line);
        }
    }

    /** Whether a text is nothing but dates, lengths, weeks and hours. */
    boolean isFacts(String text) {
        List<int[]> found = new ArrayList<>();
        phrases.datesIn(text).forEach(each -> found.add(new int[] {each.start(), each.end()}));
        phrases.spansIn(text).forEach(each -> found.add(new int[] {each.start(), each.end()}));
        phrases.effortsIn(text).forEach(each -> found.add(new int[] {each.start(), each.end()}));
        if (phrases.datesIn(text).isEmpty()) {
            return false;
        }
        StringBuilder left = new StringBuilder(text);
        for (int[] each : found) {
            for (int i = each[0]; i < Math.min(each[1], text.length()); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.chars().filter(Character::isLetter).count() < 3;
    }

    /** Adds what such a text says about a period that does not say it itself. */
    void addFacts(PeriodDraft period, String text, int line) {
        if (period.durationWeeks == 0) {
            span(text).ifPresent(span -> period.durationWeeks = span.weeks());
        }
        if (period.from.isEmpty()) {
            dates.in(text, line)
                    .ifPresent(
                            found -> {
                                period.from = Optional.of(found.first());
                                period.to = Optional.of(found.last());
                            });
        }
        for (Effort effort : phrases.effortsIn(text)) {
            state(period, effort, text, line);
        }
    }

    /** Notes study time that the plan states for a period. */
    void state(PeriodDraft period, Effort effort, String text, int line) {
        if (period.stated.isPresent()) {
            return;
        }
        int weeks =
                period.unit == Unit.WEEK
                        ? period.last - period.first + 1
                        : Math.max(1, period.durationWeeks);
        int days = period.unit == Unit.DAY ? period.last - period.first + 1 : 7 * weeks;
        int times =
                switch (effort.per()) {
                    case ALL -> 1;
                    case WEEK -> period.unit == Unit.DAY ? 0 : weeks;
                    case DAY -> effort.days().isEmpty() ? days : effort.days().size() * weeks;
                    case SESSION, MONTH -> 0;
                };
        boolean unknown =
                effort.per() != Effort.Per.ALL
                        && period.unit != Unit.WEEK
                        && period.unit != Unit.DAY
                        && period.durationWeeks == 0;
        if (times > 0 && !unknown) {
            period.stated = Optional.of(Amounts.scaled(effort, times, text, line));
        } else if (unknown && effort.per() == Effort.Per.WEEK) {
            period.weeklyStated = Optional.of(Amounts.of(effort, text, line));
        } else if (unknown && effort.per() == Effort.Per.DAY) {
            int perWeek = effort.days().isEmpty() ? 7 : effort.days().size();
            period.weeklyStated = Optional.of(Amounts.scaled(effort, perWeek, text, line));
        }
    }

    /** A length that stands apart in a heading, such as {@code (4 weeks)}; no "5 days a week". */
    private Optional<Span> span(String text) {
        return phrases.spansIn(text).stream()
                .filter(span -> span.per().isEmpty())
                .filter(span -> Cut.isApart(text, span.start(), span.end()))
                .findFirst();
    }

    /** The innermost open period that can hold a new one. */
    private int parent(Unit unit, int first, int last, int open) {
        int at = open;
        while (at >= 0) {
            PeriodDraft each = draft.period(at);
            boolean larger = each.unit.compareTo(unit) > 0;
            boolean phases = each.unit == Unit.PHASE && unit == Unit.PHASE;
            boolean wider =
                    each.unit == unit
                            && each.last - each.first > last - first
                            && each.first <= first
                            && last <= each.last;
            if (larger || phases || wider) {
                return at;
            }
            at = each.parent;
        }
        return -1;
    }

    private String title(String rest) {
        String title = rest;
        for (var effort : phrases.effortsIn(title).reversed()) {
            title = apart(title, effort.start(), effort.end());
        }
        for (var span : phrases.spansIn(title).reversed()) {
            title = apart(title, span.start(), span.end());
        }
        for (var name : phrases.periodsIn(title).reversed()) {
            title = apart(title, name.start(), name.end());
        }
        for (var date : phrases.datesIn(title).reversed()) {
            title = apart(title, date.start(), date.end());
        }
        return Cut.shortened(Cut.tidy(title.replaceFirst("^[)\\]）】]", "")), 160);
    }

    private static String apart(String text, int start, int end) {
        return Cut.isApart(text, start, end) ? Cut.out(text, start, end) : text;
    }

    private static String sub(String text, int start, int end) {
        int to = Math.min(end, text.length());
        return text.substring(Math.min(start, to), to).strip();
    }
}
