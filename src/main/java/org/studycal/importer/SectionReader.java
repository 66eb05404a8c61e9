package org.studycal.importer;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Mark;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;

/** Reads what stands under headings and labels that announce it. */
final class SectionReader {
    private static final Set<Section> LEFT_OUT =
            EnumSet.of(
                    Section.RESOURCES,
                    Section.TIPS,
                    Section.COSTS,
                    Section.TRACKER,
                    Section.SUMMARY);

    /** "Topic A" and "Lab 3" are titles. */
    private static final Pattern NUMBERED = Pattern.compile("\\s(?:\\d+|\\p{Lu})$");

    private static final int MOST_WORDS = 5;
    private static final Set<Section> ADVICE =
            EnumSet.of(Section.TIPS, Section.COSTS, Section.RESOURCES);

    /** What the name of an exam is made of. */
    private static final Set<Section> EXAMS =
            EnumSet.of(Section.EXAM, Section.CHECKPOINT, Section.REVIEW);

    private final PlanParts parts;
    private final Draft draft;
    private final boolean lenient;

    SectionReader(PlanParts parts, boolean lenient) {
        this.parts = parts;
        this.draft = parts.draft();
        this.lenient = lenient;
    }

    boolean leavesOut(Section section) {
        return LEFT_OUT.contains(section);
    }

    /** Reads a branch that a section's name announces; whether it did. */
    boolean read(Branch branch, Context context, PlanWalk walk) {
        String text = branch.plain();
        int colon = Amounts.colon(text);
        String label = colon > 0 ? text.substring(0, colon) : text;
        if (text.equals(draft.title) && branch.isHeading()) {
            return false;
        }
        if (colon < 0 && !branch.isHead() && !(branch.isItem() && !branch.children.isEmpty())) {
            return exam(branch, context, walk);
        }
        if (isTitle(branch, label, colon > 0)) {
            return false;
        }
        if (colon > 0 && context.period() < 0 && parts.amounts().isOnly(text)) {
            parts.facts().read(text, branch.line(), false);
            return true;
        }
        Optional<Section> section = parts.phrases().section(label);
        String rest = colon > 0 ? text.substring(colon + 1).strip() : "";
        if (section.isEmpty() && branch.isItem() && !parts.phrases().datesIn(label).isEmpty()) {
            return exam(branch, context, walk);
        }
        if (section.isEmpty()) {
            if (colon > 0 && parts.amounts().isOnly(text) && context.period() >= 0) {
                parts.facts().periodLine(branch, draft.period(context.period()));
                walk.children(branch, context);
                return true;
            }
            return false;
        }
        if (colon < 0 && !branch.isHeading() && NUMBERED.matcher(label).find()) {
            return false;
        }
        // "Hands-on with major platforms" is what a week is about, and no section of labs.
        if (colon < 0
                && !branch.isHeading()
                && TopicReader.kind(section.get()).isPresent()
                && parts.topics().kindOf(label).isEmpty()) {
            return false;
        }
        section(branch, section.get(), rest, context, walk);
        return true;
    }

    /**
     * Whether words that may announce a section are the title of something to learn: of an item to
     * tick off or one that names a subject beside them, or of a heading of weeks that does so.
     */
    private boolean isTitle(Branch branch, String label, boolean colon) {
        Optional<Section> section = parts.phrases().section(label);
        if (section.isEmpty()) {
            return false;
        }
        boolean alone = parts.phrases().sectionOnly(label).isPresent();
        boolean work =
                TopicReader.kind(section.get()).isPresent() || section.get() == Section.TOPICS;
        if (branch.isItem() && branch.children.isEmpty() && colon && !work) {
            boolean dated = !dateless(branch.plain());
            return !dated && (isEntry(branch) || !alone);
        }
        if (isEntry(branch) && LEFT_OUT.contains(section.get())) {
            return true;
        }
        boolean aside = LEFT_OUT.contains(section.get()) || section.get() == Section.PREREQUISITES;
        return branch.isHeading()
                && !alone
                && aside
                && branch.hasPeriods()
                && branch.size() > 1
                && !isOfPlan(label);
    }

    private boolean dateless(String text) {
        return parts.phrases().datesIn(text).isEmpty() && parts.phrases().periodsIn(text).isEmpty();
    }

    /** Whether a heading is about the plan itself, such as "12-Week Progress Tracker". */
    private boolean isOfPlan(String label) {
        return !parts.phrases().spansIn(label).isEmpty() || !dateless(label);
    }

    /** An item to tick off is something to study, whatever words it begins with. */
    boolean isEntry(Branch branch) {
        boolean marked =
                branch.text.box() != Text.Box.NONE
                        || parts.phrases().mark(branch.plain()).state() != Mark.State.NONE;
        return branch.isItem() && marked && branch.children.isEmpty();
    }

    private boolean exam(Branch branch, Context context, PlanWalk walk) {
        boolean exam = branch.isItem() && isExam(branch.plain());
        if (exam) {
            parts.checkpoints().read(branch, context, walk);
        }
        return exam;
    }

    /** Whether an item is an exam or checkpoint, and no practice for one. */
    boolean isExam(String text) {
        String words = text;
        var dates = parts.phrases().datesIn(words);
        if (!dates.isEmpty() && Cut.isApart(words, dates.get(0).start(), dates.get(0).end())) {
            words = Cut.out(words, dates.get(0).start(), dates.get(0).end());
        }
        Optional<Section> section =
                parts.phrases()
                        .section(words)
                        .filter(each -> each == Section.EXAM || each == Section.CHECKPOINT);
        return section.isPresent()
                && !parts.topics().isPractice(words)
                && (isNamed(words) || (!dates.isEmpty() && isShort(words)));
    }

    private static boolean isShort(String words) {
        return words.strip().split("\\s+", 0).length <= MOST_WORDS && words.indexOf(',') < 0;
    }

    /** Whether a text is an exam's name: its word alone, or with signs such as "B2" and "CKA". */
    private boolean isNamed(String words) {
        int colon = Amounts.colon(words);
        String name = colon > 0 ? words.substring(0, colon) : words;
        StringBuilder plain = new StringBuilder();
        for (String word : name.strip().split("\\s+", 0)) {
            boolean sign =
                    word.codePoints().anyMatch(Character::isLetter)
                            && word.equals(word.toUpperCase(Locale.ROOT))
                            && !word.equals(word.toLowerCase(Locale.ROOT));
            plain.append(sign ? "" : word + " ");
        }
        String left = plain.toString().strip();
        return parts.phrases().isOnly(left.isEmpty() ? name : left, EXAMS);
    }

    private void section(
            Branch branch, Section section, String rest, Context context, PlanWalk walk) {
        switch (section) {
            case THEORY, LAB, PROJECT, REVIEW ->
                    work(branch, TopicReader.kind(section), rest, context, walk);
            case TOPICS -> work(branch, Optional.empty(), rest, context.listing(), walk);
            case FOCUS -> {
                if (context.period() < 0 || !branch.hasItems()) {
                    focus(branch, rest, context, walk);
                } else {
                    walk.children(branch, context.listing());
                }
            }
            case EXAM, CHECKPOINT -> {
                boolean subject =
                        section == Section.EXAM
                                && branch.isHeading()
                                && !branch.children.isEmpty()
                                && dateless(branch.plain())
                                && !isNamed(branch.plain());
                if (subject) {
                    walk.children(branch, context.under(Cut.tidy(branch.plain())));
                } else if (walk.planned(branch)) {
                    walk.children(branch, context);
                } else {
                    parts.checkpoints().read(branch, context, walk);
                }
            }
            case RESOURCES -> {
                if (context.period() >= 0) {
                    keepLinks(branch, draft.period(context.period()));
                } else {
                    leaveOut(branch, walk, context);
                }
            }
            case TRACKER, SUMMARY -> {
                if (walk.plannedInTable(branch) || walk.plannedInBoxes(branch)) {
                    walk.children(branch, context);
                } else {
                    leaveOut(branch, walk, context);
                }
            }
            case TIPS, COSTS -> leaveOut(branch, walk, context);
            case SCHEDULE -> {
                if (parts.template().readBranch(branch, context)) {
                    walk.periods(branch, context);
                } else if (rest.isEmpty()) {
                    walk.children(branch, context);
                } else {
                    parts.facts().read(branch.plain(), branch.line(), false);
                }
            }
            case ALLOCATION -> {
                if (context.period() >= 0) {
                    hours(branch, context, walk);
                } else if (parts.template().readBranch(branch, context)) {
                    parts.facts().readAll(branch);
                } else {
                    parts.allocation().read(branch);
                    walk.periods(branch, context);
                }
            }
            case GOALS, NOTES, DELIVERABLE -> {
                if (branch.hasPeriods() || holdsWork(branch)) {
                    walk.children(branch, context);
                } else if (context.period() >= 0) {
                    note(branch, context);
                } else {
                    parts.facts().readAll(branch);
                    if (branch.size() > 0) {
                        leaveOut(branch);
                    }
                }
            }
            case PREREQUISITES -> {
                if (context.period() >= 0) {
                    draft.claim(branch.line(), Account.SETTING, "order");
                    requires(branch, rest, draft.period(context.period()));
                } else {
                    leaveOut(branch);
                }
            }
        }
    }

    /** How a period's hours are shared out: its hours, or else what is done in its parts. */
    private void hours(Branch branch, Context context, PlanWalk walk) {
        if (!parts.phrases().effortsIn(branch.plain()).isEmpty() && !branch.isHeading()) {
            parts.facts().periodLine(branch, draft.period(context.period()));
        } else if (branch.hasPeriods() || holdsWork(branch)) {
            walk.children(branch, context);
        } else {
            note(branch, context);
        }
    }

    /** Whether headings or things to tick off stand below a heading, and no mere list. */
    private boolean holdsWork(Branch branch) {
        return branch.isHeading()
                && branch.children.stream()
                        .anyMatch(
                                child ->
                                        (child.isHead() && child.hasItems())
                                                || (child.isHeading() && child.hasContent()));
    }

    /** What a week is about is a note on its topics; an item that says so is one of them. */
    private void focus(Branch branch, String rest, Context context, PlanWalk walk) {
        if (branch.isItem() && !rest.isEmpty() && context.period() >= 0) {
            work(branch, Optional.empty(), rest, context, walk);
        } else if (branch.hasPeriods() || (context.period() < 0 && branch.hasItems())) {
            walk.children(branch, context);
        } else if (context.period() >= 0) {
            note(branch, context);
        } else {
            parts.facts().readAll(branch);
        }
    }

    /** A label such as {@code Labs:} with one piece of work behind it, or several under it. */
    private void work(
            Branch branch, Optional<Kind> kind, String rest, Context context, PlanWalk walk) {
        Context inner = kind.map(context::of).orElse(context);
        if (rest.isEmpty()
                && !branch.hasPeriods()
                && parts.template().readBranch(branch, context)) {
            return;
        }
        if (rest.isEmpty()) {
            walk.children(branch, inner);
            return;
        }
        if (branch.isHeading()) {
            walk.children(branch, inner.under(Cut.tidy(rest)));
            return;
        }
        if (context.period() < 0 && !branch.isItem()) {
            return;
        }
        Text text = branch.text;
        Optional<TopicDraft> topic =
                parts.topics()
                        .add(
                                rest,
                                "",
                                parts.topics().isDone(text),
                                text.links(),
                                inner,
                                branch.line());
        if (topic.isPresent()) {
            parts.items().notes(branch, topic.get());
        }
    }

    void leaveOut(Branch branch) {
        int size = branch.size();
        draft.leftOut(
                branch.line(),
                PlanWalk.quoted(branch.plain())
                        + (size == 0 ? "" : " with " + size + (size == 1 ? " entry" : " entries"))
                        + ": not imported");
    }

    private void leaveOut(Branch branch, PlanWalk walk, Context context) {
        if ((lenient && branch.hasContent()) || walk.planned(branch)) {
            walk.children(branch, context);
        } else {
            Optional<Section> section = parts.phrases().section(branch.plain());
            // What is advised there holds for nobody's week.
            if (branch.size() == 0 || section.filter(ADVICE::contains).isEmpty()) {
                parts.facts().readAll(branch);
            }
            leaveOut(branch);
        }
    }

    private void keepLinks(Branch branch, PeriodDraft period) {
        draft.claim(branch.line(), Account.TOPIC, "links of " + period.name);
        period.links.addAll(branch.text.links());
        for (Branch child : branch.children) {
            keepLinks(child, period);
        }
    }

    private void note(Branch branch, Context context) {
        PeriodDraft period = draft.period(context.period());
        draft.claim(branch.line(), Account.TOPIC, "note on " + period.name);
        StringBuilder note = new StringBuilder(branch.plain());
        for (Branch child : branch.children) {
            if (!child.plain().isEmpty()) {
                note.append(separator(note, branch)).append(child.plain());
            }
        }
        period.notes.add(Cut.shortened(note.toString().replace('\n', ' '), 400));
        period.links.addAll(branch.text.links());
    }

    private static String separator(StringBuilder note, Branch branch) {
        boolean first = note.length() == branch.plain().length();
        return note.toString().endsWith(":") ? " " : first ? ": " : "; ";
    }

    private static void requires(Branch branch, String rest, PeriodDraft period) {
        period.requires.addAll(PrerequisiteLinks.names(rest));
        for (Branch child : branch.children) {
            if (child.piece instanceof Piece.Item) {
                period.requires.addAll(PrerequisiteLinks.names(child.plain()));
            }
        }
    }

    /** Whether a branch lists again what its period has already. */
    boolean repeats(Branch branch, PeriodName name, Context context) {
        for (int i = 0; i < draft.periods.size(); i++) {
            PeriodDraft each = draft.period(i);
            if (each.unit == PeriodReader.unit(name)
                    && each.first == name.first()
                    && !draft.within(context.period(), i)) {
                return known(branch, i);
            }
        }
        return false;
    }

    private boolean known(Branch branch, int period) {
        List<String> titles =
                draft.topics.stream()
                        .filter(topic -> draft.within(topic.period, period))
                        .map(topic -> PrerequisiteLinks.fold(topic.title))
                        .toList();
        List<String> items =
                branch.children.stream()
                        .filter(Branch::isItem)
                        .map(child -> PrerequisiteLinks.fold(child.plain()))
                        .toList();
        long known = items.stream().filter(titles::contains).count();
        return !titles.isEmpty() && known * 2 >= items.size();
    }
}
