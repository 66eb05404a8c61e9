package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;

/** Goes through a plan from top to bottom and decides what every piece of it is. */
final class PlanWalk extends Part {
    private static final int LONGEST_LINE = 160;

    private final RepeatedPeriods repeated;
    final DayNames days;

    PlanWalk(Reader reader) {
        super(reader);
        repeated = new RepeatedPeriods(reader);
        days = new DayNames(reader);
    }

    void children(Branch branch, Context context) {
        reader.alternatives.taken(branch.children).forEach(child -> visit(child, context));
    }

    /** Visits only the periods that stand in a branch, however deep. */
    void periods(Branch branch, Context context) {
        for (Branch child : branch.children) {
            if (child.period.isPresent()) {
                visit(child, context);
            } else {
                periods(child, context);
            }
        }
    }

    private void visit(Branch branch, Context context) {
        switch (branch.piece) {
            case Piece.Table table -> {
                if (!reader.template.readTable(table, context)) {
                    reader.tables.read(table, context);
                }
            }
            case Piece.Code code -> code(code, context);
            case Piece.Other other ->
                    facts.notUnderstood(other.line(), other.what() + ": not understood, left out");
            default -> {
                int before = facts.topics.size() + facts.checkpoints.size();
                named(branch, context);
                if (before == facts.topics.size() + facts.checkpoints.size()
                        && days.areOf(branch, context)) {
                    reader.topics.add(branch.text, context, branch.line());
                }
            }
        }
    }

    private void code(Piece.Code code, Context context) {
        if (code.language().equals("mermaid")) {
            facts.notUnderstood(code.line(), "mermaid diagram: not understood, left out");
        } else if (!reader.template.readCode(code, context)) {
            String language = code.language().isEmpty() ? "" : " (" + code.language() + ")";
            facts.leftOut(code.line(), "block of code" + language + ": not imported");
        }
    }

    private void named(Branch branch, Context context) {
        Optional<PlanDates.Found> due = reader.dates.due(branch);
        if (due.isPresent()) {
            Branch work = branch.saying(Cut.out(branch.plain(), due.get()));
            named(work, context.by(due.map(PlanDates.Found::first)));
            return;
        }
        Optional<PeriodName> period = branch.period.filter(name -> isPeriod(branch, name, context));
        if (period.isPresent()) {
            period(branch, period.get(), context);
        } else if (branch.isItem() && ItemReader.isShare(branch.plain()) && !branch.hasItems()) {
            facts.leftOut(
                    branch.line(),
                    Cut.quoted(branch.plain()) + " is a share of a mark: not imported");
        } else if (DailyRoutine.read(branch, context, reader)
                || reader.template.readTimes(branch, context)
                || reader.entries.read(branch, context)
                || reader.sections.read(branch, context)) {
            return;
        } else if (reader.template.readRow(branch, context)) {
            // "I study Mondays 18:00-20:00, starting on 4 January" says both.
            if (context.isOutside()) {
                reader.says.start(branch.plain(), branch.line());
                reader.says.weekly(branch.plain(), branch.line());
            }
        } else if (branch.isItem()) {
            reader.items.read(branch, context);
        } else if (branch.isHead()) {
            head(branch, context);
        } else {
            line(branch, context);
        }
    }

    private boolean isPeriod(Branch branch, PeriodName name, Context context) {
        Unit unit = PeriodReader.unit(name);
        if ((!branch.isHeading() && !TreeBuilder.isHead(branch.text, name))
                || (name.weak() && !branch.hasContent() && !reader.survey.isSeries(branch))
                || (branch.isItem() && unit == Unit.PHASE && !branch.hasItems())) {
            return false;
        }
        for (PeriodFact at = context.period(); !branch.isHeading() && at != null; at = at.parent) {
            // "Chapter 3" in a week is something to read, and "Week 3" in week 3 is a remark.
            boolean same = branch.isItem() && at.unit == unit && at.last == at.first;
            boolean inTime = branch.isItem() ? at.unit != Unit.PHASE : at.unit == Unit.DAY;
            if (unit == Unit.PHASE ? inTime : same) {
                return false;
            }
        }
        // "Part 1" below "Week 9-10" is a part of it, and "Part 107 plan" what the plan is called.
        boolean part = unit == Unit.PHASE && context.isIn(Unit.WEEK, Unit.DAY);
        return !part && (!name.weak() || !branch.plain().equals(reader.title));
    }

    private void period(Branch branch, PeriodName name, Context context) {
        String text = branch.plain();
        String rest = name.rest(text);
        Optional<Section> section = phrases.section(rest);
        boolean apart = !rest.isEmpty() && Cut.parts(text, name.end());
        boolean several = reader.survey.count(name) > 1;
        boolean exam =
                phrases.announces(rest, Section.CHECKPOINT, Section.EXAM)
                        && !reader.survey.holdsPlan(branch);
        boolean own = isOwn(name, context);
        if (exam && (branch.isItem() || !apart || several)) {
            reader.checkpoints.read(branch, context);
        } else if (!own && repeated.is(branch, name, section.isPresent(), context)) {
            facts.leftOut(branch.line(), Cut.quoted(text) + " repeats what is above: not imported");
        } else if (section.filter(SectionReader.LEFT_OUT::contains).isPresent()
                && !own
                && repeated.above(name).findFirst().isPresent()) {
            reader.aside.leaveOut(branch);
        } else {
            PeriodFact opened = reader.periods.open(text, name, context, branch.line());
            opened.done = context.done() || reader.topics.isDone(branch);
            opened.links.addAll(branch.text.links());
            Context inner =
                    context.in(opened).done(opened.done).of(section.flatMap(TopicReader::kind));
            inner = opened.unit == Unit.DAY ? inner.on(opened.from()) : inner;
            if (reader.survey.lessons && branch.isHeading() && !branch.has(Branch::isHeading)) {
                lesson(branch, inner);
            } else {
                children(branch, inner);
            }
        }
    }

    /** A lesson is read from its beginning to its end: lists in it are no topics of their own. */
    private void lesson(Branch branch, Context context) {
        for (Branch child : branch.children) {
            if (child.isLine() && child.children.isEmpty()) {
                line(child, context);
            } else {
                facts.claim(child.line(), Account.TOPIC, "note on " + context.period().name);
            }
        }
    }

    /** Whether a larger period has no other of this name: its weeks may count from 1 again. */
    private boolean isOwn(PeriodName name, Context context) {
        PeriodFact outer = context.period();
        Unit unit = PeriodReader.unit(name);
        return outer != null
                && outer.unit.compareTo(unit) > 0
                && facts.periods.stream()
                        .noneMatch(
                                each ->
                                        each.parent == outer
                                                && each.isNumbered(unit, name.first()));
    }

    private void head(Branch branch, Context context) {
        String text = branch.plain();
        boolean title = text.equals(reader.title);
        if (!context.isOutside() && !branch.isHeading() && days.areAllWeeks(text)) {
            head(branch, Context.TOP);
            return;
        }
        if (!context.isOutside() && reader.sections.isBeside(branch)) {
            reader.says.note(branch, context.period());
            return;
        }
        if (context.isOutside()) {
            // "Foundations (4-6 weeks)" is as long, and not the plan.
            if (title || branch.hasPeriods() || !reader.lasting.isSaid(branch, context)) {
                reader.says.read(branch, context);
            }
        } else if (!branch.isHeading() && reader.periods.readFacts(context.period(), branch)) {
            children(branch, context);
            return;
        } else if (!branch.isHeading()) {
            reader.says.someHours(branch, context.period());
        }
        Optional<DaysMention> said = phrases.days(text);
        boolean alone = said.isPresent() && days.isAlone(text, said.get());
        if (alone || (context.isIn(Unit.WEEK) && days.begin(text))) {
            Set<DayOfWeek> named = reader.template.daysBelow(branch).orElse(said.get().days());
            Context inner =
                    alone
                            ? reader.hours.dayAmount(text, named, context, branch.line())
                            : context.under(days.without(text))
                                    .sharing(reader.hours.pool(text, context, branch.line()));
            Optional<LocalDate> date = reader.dates.first(text, branch.line());
            children(branch, inner.on(named).on(date));
            return;
        }
        if (branch.isHeading() || reader.lasting.isSaid(branch, context)) {
            Optional<PeriodFact> period =
                    branch.children.isEmpty() || title
                            ? Optional.empty()
                            : reader.periods.openNamed(text, context, branch.line());
            if (period.isPresent()) {
                children(branch, context.in(period.get()));
                return;
            }
        }
        Optional<PlanDates.Found> day =
                reader.dates
                        .in(text, branch.line())
                        .filter(PlanDates.Found::isDay)
                        .filter(each -> branch.isHeading() || reader.dates.isAlone(text));
        if (day.isPresent() && reader.survey.holds(branch)) {
            facts.leftOut(
                    branch.line(),
                    Cut.quoted(text) + ": no day of the plan, whose weeks or days stand below");
        } else if (day.isPresent()) {
            Context timed = reader.hours.dayAmount(text, Set.of(), context, branch.line());
            String rest = days.without(Cut.out(text, day.get()));
            children(branch, timed.on(day.map(PlanDates.Found::first)).under(rest));
            return;
        }
        if (branch.isHeading() && !context.isOutside() && WorkReader.onlyAddresses(branch)) {
            reader.topics
                    .add(branch.text, context, branch.line())
                    .ifPresent(topic -> reader.items.notes(branch, topic));
            return;
        }
        Context inner = reader.template.daysBelow(branch).map(context::on).orElse(context);
        if (title && context.isOutside()) {
            children(branch, inner);
            return;
        }
        Optional<Amount> pool = reader.hours.pool(text, context, branch.line());
        String timeless = phrases.clock(text).map(clock -> clock.rest(text)).orElse(text);
        String group = Cut.tidy(pool.isEmpty() ? text : reader.items.title(timeless));
        int before = facts.periods.size();
        children(branch, inner.under(group).sharing(pool));
        if (context.isOutside()) {
            reader.hours.ofLine(branch, facts.periods.subList(before, facts.periods.size()));
        }
    }

    private void line(Branch branch, Context context) {
        String text = branch.plain();
        if (!context.isOutside() && reader.periods.readFacts(context.period(), branch)) {
            return;
        }
        if (context.isOutside()) {
            reader.says.read(branch, context);
        }
        if (reader.rest.is(text, context)) {
            facts.claim(branch.line(), Account.LEFT_OUT, RestDays.REST);
        } else if (days.leads(text, context) && text.length() < LONGEST_LINE) {
            Label label = Label.of(text);
            Optional<PeriodName> week =
                    phrases.periodsIn(label.word()).stream()
                            .filter(each -> days.isWhen(label.word()))
                            .filter(each -> each.unit() == PeriodName.Unit.WEEK)
                            .findFirst();
            if (week.isPresent()) {
                PeriodFact in = reader.periods.of(label.word(), week.get(), context, branch.line());
                Optional<LocalDate> date = reader.dates.first(label.word(), branch.line());
                Context inner = context.in(in).on(date);
                reader.topics.add(label.rest(), branch.text, inner, branch.line());
            } else if (context.isOutside()
                    && reader.survey.hasPeriods
                    && phrases.datesIn(text).isEmpty()) {
                facts.claim(branch.line(), Account.LEFT_OUT, Ledger.NO_PERIOD);
            } else {
                reader.topics.add(branch.text, context, branch.line());
            }
        } else if (!context.isOutside()) {
            int exams = facts.checkpoints.size();
            reader.says.exams(text, branch.line());
            if (exams == facts.checkpoints.size()) {
                reader.says.periodLine(branch, context.period());
            }
        }
    }
}
