package org.studycal.importer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.markdown.Text;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** Reads what stands under headings and labels that announce it. */
final class SectionReader extends Part {
    static final Set<Section> LEFT_OUT =
            EnumSet.of(
                    Section.RESOURCES,
                    Section.TIPS,
                    Section.COSTS,
                    Section.TRACKER,
                    Section.SUMMARY);

    /** "Topic A" and "Lab 3" are titles. */
    private static final Pattern NUMBERED = Pattern.compile("\\s(?:\\d+|\\p{Lu})$");

    SectionReader(Reader reader) {
        super(reader);
    }

    /** Reads a branch that a section's name announces; whether it did. */
    boolean read(Branch branch, Context context) {
        String text = branch.plain();
        Label label = Label.of(text);
        // "Quiz (30 min)" announces what "Quiz" does.
        String name = label.found() ? reader.items.title(label.name()) : text;
        Optional<Section> section = section(branch, name, context);
        if (text.equals(reader.title) && branch.isHeading()) {
            return false;
        }
        boolean under = branch.isHead() || (branch.isItem() && !branch.children.isEmpty());
        if (!label.found() && !under) {
            return exam(branch, context);
        }
        if (section.isPresent() && isTitle(branch, label, section.get(), context)) {
            return false;
        }
        boolean amount = label.found() && reader.amounts.isOnly(text);
        if (amount && context.isOutside()) {
            reader.says.read(text, branch.line(), false);
            return true;
        }
        if (section.isEmpty() && branch.isItem() && !phrases.datesIn(label.name()).isEmpty()) {
            return exam(branch, context);
        }
        Optional<DaysMention> days = phrases.days(label.name());
        if (section.isEmpty()
                && branch.isItem()
                && days.isPresent()
                && exam(branch.saying(Cut.unmarked(label.rest())), context.on(days.get().days()))) {
            return true;
        }
        if (section.isEmpty() && amount) {
            reader.says.periodLine(branch, context.period());
            reader.walk.children(branch, context);
            return true;
        }
        boolean bare = !label.found() && !branch.isHeading();
        // "Hands-on with major platforms" is what a week is about, and no section of labs.
        if (section.isEmpty()
                || (bare && NUMBERED.matcher(text).find())
                || (bare
                        && TopicReader.kind(section.get()).isPresent()
                        && reader.topics.kindOf(text).isEmpty())) {
            return false;
        }
        if (!reader.exams.isMilestone(branch, section.get(), context)) {
            return subject(branch, context);
        }
        if (context.isOutside() && branch.isHeading() && branch.hasPeriods()) {
            reader.says.hours(text, branch.line());
        }
        section(branch, section.get(), label.rest(), context);
        return true;
    }

    /**
     * What a name announces; of a heading beside the periods its first words, as in "Notes / ...".
     */
    private Optional<Section> section(Branch branch, String name, Context context) {
        boolean beside = branch.isHeading() && context.isOutside() && reader.survey.hasPeriods;
        return beside && !branch.hasPeriods()
                ? phrases.sectionOnly(name.split("\\s*[/(（|]\\s*", 2)[0])
                        .filter(each -> each == Section.NOTES || LEFT_OUT.contains(each))
                        .or(() -> phrases.section(name))
                : phrases.section(name);
    }

    /**
     * Reads a label that only has an exam's word, such as "Exam traps"; whether it is one. A
     * heading is read like any other.
     */
    private boolean subject(Branch branch, Context context) {
        if (branch.isHeading()
                || branch.children.isEmpty()
                || reader.amounts.in(branch.plain()).isPresent()) {
            return false;
        }
        childrenOrNote(branch, branch.hasPeriods() || branch.holdsWork(), context);
        return true;
    }

    /**
     * Whether words that may announce a section are the title of something to learn: of an item to
     * tick off or one that names a subject beside them, or of a heading of weeks that does so.
     */
    private boolean isTitle(Branch branch, Label label, Section section, Context context) {
        boolean alone = phrases.sectionOnly(label.name()).isPresent();
        boolean work = TopicReader.kind(section).isPresent() || section == Section.TOPICS;
        if (branch.isItem() && branch.children.isEmpty() && label.found() && !work) {
            return isDateless(branch.plain()) && (isEntry(branch) || !alone);
        }
        boolean leftOut = LEFT_OUT.contains(section);
        boolean ofPlan = !phrases.spansIn(label.name()).isEmpty() || !isDateless(label.name());
        boolean ofDay =
                branch.isHeading()
                        && !context.isOutside()
                        && reader.walk.days.leads(branch.plain(), context);
        return (leftOut && (isEntry(branch) || ofDay || reader.survey.isSubject(branch)))
                || (branch.isHeading()
                        && !alone
                        && (leftOut || section == Section.PREREQUISITES)
                        && branch.hasPeriods()
                        && branch.size() > 1
                        && !ofPlan);
    }

    private boolean isDateless(String text) {
        return phrases.datesIn(text).isEmpty() && phrases.periodsIn(text).isEmpty();
    }

    /** An item to tick off is something to study, whatever words it begins with. */
    boolean isEntry(Branch branch) {
        return branch.isItem()
                && branch.children.isEmpty()
                && (branch.text.box() != Text.Box.NONE
                        || phrases.mark(branch.plain()).state() != Mark.State.NONE);
    }

    private boolean exam(Branch branch, Context context) {
        boolean set = branch.isItem() || (branch.isLine() && context.date().isPresent());
        boolean exam = set && reader.exams.isExam(branch.plain());
        if (exam) {
            reader.checkpoints.read(branch, context);
        }
        return exam;
    }

    private void section(Branch branch, Section section, String rest, Context around) {
        Context context = reader.lasting.context(branch, reader.walk.days.of(branch, around));
        boolean outside = context.isOutside();
        boolean table = branch.has(child -> child.table().isPresent());
        boolean holdsWork =
                branch.hasPeriods()
                        || branch.holdsWork()
                        || (branch.isHeading() && !rest.isEmpty() && table);
        switch (section) {
            case THEORY -> reader.work.topics(branch, rest, context.of(TopicReader.kind(section)));
            case LAB, PROJECT, REVIEW -> {
                if (reader.work.isRemark(branch, rest, context)) {
                    reader.says.outside(branch);
                } else {
                    reader.work.read(branch, rest, context.of(TopicReader.kind(section)), context);
                }
            }
            case TOPICS -> reader.work.topics(branch, rest, context.listing());
            case FOCUS -> focus(branch, rest, context);
            case EXAM, CHECKPOINT -> exams(branch, context);
            case RESOURCES -> {
                if (outside) {
                    reader.aside.put(branch, context);
                } else {
                    reader.says.links(branch, context.period());
                }
            }
            case TRACKER, SUMMARY -> {
                if (reader.survey.isPlannedAside(branch)
                        || (!outside && branch.hasContent() && namesWork(branch.plain()))) {
                    reader.walk.children(branch, context);
                } else {
                    reader.aside.put(branch, context);
                }
            }
            case TIPS, COSTS -> {
                if (outside || branch.isHeading()) {
                    reader.aside.put(branch, context);
                } else {
                    childrenOrNote(branch, holdsWork, context);
                }
            }
            case SCHEDULE -> {
                if (reader.template.readBranch(branch, context)) {
                    reader.walk.periods(branch, context);
                } else if (rest.isEmpty()) {
                    reader.walk.children(branch, context);
                } else {
                    reader.says.read(branch.plain(), branch.line(), false);
                }
            }
            case ALLOCATION -> {
                boolean hours = !phrases.effortsIn(branch.plain()).isEmpty();
                if (!outside && hours && !branch.isHeading()) {
                    reader.says.periodLine(branch, context.period());
                } else if (!outside) {
                    childrenOrNote(branch, holdsWork, context);
                } else if (reader.tables.holdsWeeks(branch)) {
                    reader.walk.children(branch, context);
                } else if (reader.template.readBranch(branch, context)) {
                    reader.says.readAll(branch);
                } else {
                    reader.allocation.read(branch);
                    reader.walk.periods(branch, context);
                }
            }
            case GOALS, NOTES, DELIVERABLE -> {
                boolean due = section == Section.DELIVERABLE;
                if (!due || !reader.deliverables.read(branch, rest, context)) {
                    childrenOrNote(branch, holdsWork, context);
                }
                if (!holdsWork && outside && branch.size() > 0) {
                    reader.aside.leaveOut(branch);
                }
            }
            case PREREQUISITES -> {
                if (outside) {
                    reader.aside.leaveOut(branch);
                } else {
                    facts.setting(branch.line(), "order");
                    context.period().requires.addAll(Links.names(rest));
                    for (Branch item : branch.items()) {
                        context.period().requires.addAll(Links.names(item.plain()));
                    }
                }
            }
        }
    }

    /** Whether a label of periods announces what is only said of their work. */
    boolean isBeside(Branch head) {
        if (reader.survey.isBesideBoxes(head)
                || (head.isHeading() && reader.survey.isField(head))) {
            return true;
        }
        String[] words = head.plain().strip().split("\\s+", 0);
        // "Production note" and "Nota de producción".
        return reader.survey.isLabel(head)
                && words.length > 1
                && words.length <= 3
                && Stream.of(words[0], words[words.length - 1])
                        .flatMap(word -> phrases.sectionOnly(word).stream())
                        .anyMatch(each -> each == Section.NOTES || each == Section.TIPS);
    }

    /** "Theory checklist" says of what it is a list. */
    private boolean namesWork(String label) {
        return phrases.use(label).filter(use -> use.studying() && use != Use.STUDY).isPresent();
    }

    private void exams(Branch branch, Context context) {
        if (reader.survey.isPlanned(branch)) {
            reader.walk.children(branch, context);
        } else {
            reader.checkpoints.read(branch, context);
        }
    }

    /** What a week is about is a note on its topics; an item that says so is one of them. */
    private void focus(Branch branch, String rest, Context context) {
        boolean outside = context.isOutside();
        if (!outside && branch.hasItems()) {
            reader.walk.children(branch, context.listing());
        } else if (branch.isItem() && !rest.isEmpty() && !outside) {
            reader.work.read(branch, rest, context, context);
        } else {
            boolean holds = branch.hasPeriods() || (outside && branch.hasItems());
            childrenOrNote(branch, holds, context);
        }
    }

    /** What stands below, or else a note on the period, or what it says about the plan. */
    private void childrenOrNote(Branch branch, boolean children, Context context) {
        if (children) {
            reader.walk.children(branch, context);
        } else if (context.isOutside()) {
            reader.says.readAll(branch);
        } else {
            reader.says.note(branch, context.period());
        }
    }
}
