package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import org.studycal.markdown.Outline;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/** Those who read the parts of one plan, and what they have found. */
final class Reader {
    private static final int LONGEST_TITLE = 80;

    final Phrases phrases;
    final Facts facts = new Facts();
    final Reading reading;
    final Branch root;

    /** Of the plan. */
    final String title;

    /** The title as the text says it. */
    private final Optional<String> titled;

    private boolean plan;

    final Amounts amounts;
    final PlanDates dates;
    final Survey survey;
    final Entries entries;
    final TableForms forms;
    final PeriodReader periods;
    final Lasting lasting;
    final TopicReader topics;
    final Alternatives alternatives;
    final TemplateReader template;
    final PlanFacts says;
    final LabelHours hours;
    final CheckpointReader checkpoints;
    final AllocationReader allocation;
    final ExamNames exams;
    final SectionReader sections;
    final SetAside aside;
    final RestDays rest;
    final WorkReader work;
    final ItemReader items;
    final Places places;
    final TableReader tables;
    final RowReader rows;
    final PlanWalk walk;
    final Habits habits;
    final Deliverables deliverables;

    Reader(Phrases phrases, Outline outline, String fileName, Reading reading) {
        List<Piece> pieces = outline.pieces();
        this.phrases = phrases;
        this.reading = reading;
        root = new TreeBuilder(phrases).build(pieces);
        new NumberedDays(phrases).restore(root);
        titled = title(pieces);
        title = titled.orElseGet(() -> fileName.replaceFirst("\\.[A-Za-z]{1,8}$", ""));
        amounts =
                new Amounts(
                        phrases,
                        pieces.stream()
                                .filter(piece -> !(piece instanceof Piece.Table))
                                .flatMap(piece -> piece.texts().stream())
                                .map(said -> said.text().plain())
                                .toList());
        dates = new PlanDates(phrases, facts, reading.today(), pieces);
        periods = new PeriodReader(this);
        lasting = new Lasting(this);
        topics = new TopicReader(this, new Ticks(pieces, phrases));
        alternatives = new Alternatives(this);
        template = new TemplateReader(this);
        says = new PlanFacts(this);
        hours = new LabelHours(this);
        checkpoints = new CheckpointReader(this);
        allocation = new AllocationReader(this);
        exams = new ExamNames(this);
        sections = new SectionReader(this);
        aside = new SetAside(this);
        rest = new RestDays(this);
        work = new WorkReader(this);
        items = new ItemReader(this);
        places = new Places(this);
        tables = new TableReader(this);
        rows = new RowReader(this);
        survey = new Survey(this);
        entries = new Entries(this);
        forms = new TableForms(this);
        walk = new PlanWalk(this);
        habits = new Habits(this);
        deliverables = new Deliverables(this);
    }

    /** Reads all of the plan, once. */
    Facts read() {
        allocation.findAll(root);
        walk.children(root, Context.TOP);
        aside.settle();
        tables.settle();
        checkpoints.settle();
        deliverables.settle();
        new PeriodTitles(this).become();
        alternatives.routes();
        new Rhythm(this).settle();
        new Summaries(this).become();
        new Doubles(this).leaveOut();
        plan = judged();
        new NumberedEntries(this).place();
        DailyLists.repeat(facts);
        new RepeatedTitles(this).tellApart();
        new Optionals(this).find();
        return facts;
    }

    /** Whether it is a plan, or at least lists of subjects under their headings. */
    boolean isPlan() {
        return plan;
    }

    private boolean judged() {
        boolean told = isTold();
        OpenSections open = new OpenSections(this);
        open.judgeBeside();
        if (!facts.periods.isEmpty()) {
            open.judgeStrays();
            return told;
        }
        boolean subjects = told || open.areSubjects();
        if (subjects) {
            open.judge(told);
        }
        return subjects;
    }

    /** Tells a plan without weeks from any other text with lists, such as a recipe. */
    private boolean isTold() {
        if (!facts.periods.isEmpty()
                || !facts.weekly.isEmpty()
                || !facts.template.isEmpty()
                || !facts.totals.isEmpty()
                || tables.hasShares()
                || !facts.lengths.isEmpty()) {
            return true;
        }
        return facts.topics.stream().filter(TopicFact::isTold).count() * 2 >= facts.topics.size()
                || titled.flatMap(phrases::use).isPresent()
                || titled.flatMap(phrases::section).isPresent()
                || root.has(each -> each.isItem() && each.text.box() != Text.Box.NONE);
    }

    /** The first heading, or where there is none a first line that stands alone. */
    private Optional<String> title(List<Piece> pieces) {
        List<String> headings =
                pieces.stream()
                        .filter(Piece.Heading.class::isInstance)
                        .flatMap(piece -> piece.texts().stream())
                        .map(said -> said.text().plain())
                        .toList();
        return headings.stream()
                .limit(1)
                .filter(first -> !isOneOfSeveral(first, headings))
                .findFirst()
                .or(() -> firstLine(pieces));
    }

    /** Whether a heading is the first week of several, or the like. */
    private boolean isOneOfSeveral(String heading, List<String> headings) {
        Optional<PeriodName> name = phrases.period(heading).filter(each -> !each.weak());
        return name.isPresent()
                && headings.stream()
                        .flatMap(each -> phrases.period(each).stream())
                        .anyMatch(
                                each ->
                                        each.unit() == name.get().unit()
                                                && each.first() > name.get().last());
    }

    private Optional<String> firstLine(List<Piece> pieces) {
        boolean alone =
                pieces.size() > 1
                        && pieces.get(0) instanceof Piece.Line first
                        && pieces.get(1).line() > first.line() + 1;
        return pieces.stream()
                .limit(alone ? 1 : 0)
                .flatMap(piece -> piece.texts().stream())
                .map(said -> said.text().plain())
                .filter(words -> words.length() <= LONGEST_TITLE && !words.contains(":"))
                .filter(words -> phrases.period(words).isEmpty())
                .findFirst();
    }
}
