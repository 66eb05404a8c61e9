package org.studycal.importer;

import java.time.LocalDate;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.markdown.Text;
import org.studycal.phrases.Mark;
import org.studycal.phrases.Section;
import org.studycal.phrases.Verb;

/** Adds topics, and tells what kind of work words are about. */
final class TopicReader extends Part {
    private final Ticks ticks;

    /** Whether marks of headings say nothing, once that was asked. */
    private Optional<Boolean> decorated = Optional.empty();

    /** Whether it was said that dates of tasks are no deadlines. */
    private boolean taskDatesSaid;

    TopicReader(Reader reader, Ticks ticks) {
        super(reader);
        this.ticks = ticks;
    }

    /** Whether a box, a line through it or a word says that it is done. */
    boolean isDone(Text text, int line) {
        return text.struck()
                || text.box() == Text.Box.DONE
                || (text.box() == Text.Box.TICK && ticks.count(line))
                || isMarked(text.plain(), line);
    }

    private boolean isMarked(String text, int line) {
        boolean marked = phrases.mark(text).state() == Mark.State.DONE;
        if (marked && ticks.isDecoration(line)) {
            facts.guessed(
                    line, "%s: not done, as hardly anything else ends in a tick", Cut.quoted(text));
        }
        return marked && !ticks.isDecoration(line);
    }

    /**
     * Whether a mark says that a branch is done. Open boxes below show that it is none, and that
     * marks of headings are decoration.
     */
    boolean isDone(Branch branch) {
        return isDone(branch.text, branch.line())
                && !isOpen(branch)
                && !(branch.isHeading() && isDecorated());
    }

    private boolean isDecorated() {
        if (decorated.isEmpty()) {
            decorated =
                    Optional.of(
                            reader.root.has(
                                    each ->
                                            each.isHeading()
                                                    && isDone(each.text, each.line())
                                                    && isOpen(each)));
        }
        return decorated.get();
    }

    private static boolean isOpen(Branch branch) {
        return branch.has(each -> each.text.box() == Text.Box.OPEN);
    }

    /** Adds a topic for a text; empty where nothing is left of it. */
    Optional<TopicFact> add(Text text, Context context, int line) {
        return add(text.plain(), text.lead(), text, context, line);
    }

    /** Adds a topic for a part of a text. */
    Optional<TopicFact> add(String part, Text text, Context context, int line) {
        return add(part, "", text, context, line);
    }

    private Optional<TopicFact> add(
            String part, String lead, Text text, Context context, int line) {
        boolean done = isDone(text, line) || isMarked(Cut.line(part), line);
        TopicText words = new TopicText(reader, part, lead, context, line);
        if (!Cut.hasWords(words.title)) {
            return Optional.empty();
        }
        Context at =
                words.lasting
                        .map(each -> reader.lasting.context(words.title, each, context, line))
                        .orElse(context);
        TopicFact topic = new TopicFact(words, at, done, text.links(), line);
        facts.topics.add(topic);
        return Optional.of(topic);
    }

    /** Says once what becomes of the dates of tasks. */
    void sayTaskDates(LocalDate day, int line) {
        if (!taskDatesSaid) {
            taskDatesSaid = true;
            facts.guessed(
                    line, "dates of tasks, such as %s here: no deadlines, the weeks are used", day);
        }
    }

    /** Whether a text is about practising, such as a practice test. */
    boolean isPractice(String text) {
        String words = phrases.days(text).map(days -> days.rest(text)).orElse(text);
        return phrases.verb(words).filter(Verb::practical).isPresent()
                || phrases.announces(words.split("\\s+", 2)[0], Section.LAB);
    }

    /** The kind of work that a text without a colon is about, and not only mentions. */
    Optional<Kind> kindOf(String text) {
        // "Mock exam 2" and "Project A" are as without their number.
        String[] words = text.strip().replaceFirst("\\s(?:\\d+|\\p{Lu})$", "").split("\\s+", 0);
        Optional<Kind> kind = phrases.section(text).flatMap(TopicReader::kind);
        if (kind.isEmpty() || words.length <= 2) {
            return kind;
        }
        // "Hands-on with frameworks" and "Git for ML projects" are about something else.
        String end = words[words.length - 1];
        boolean last =
                phrases.section(end).flatMap(TopicReader::kind).isPresent()
                        || phrases.announces(words[words.length - 2] + " " + end, Section.LAB);
        return words.length <= 3 && last ? kind : Optional.empty();
    }

    static Optional<Kind> kind(Section section) {
        return switch (section) {
            case THEORY -> Optional.of(Kind.THEORY);
            case LAB -> Optional.of(Kind.LAB);
            case PROJECT -> Optional.of(Kind.PROJECT);
            case REVIEW -> Optional.of(Kind.REVIEW);
            default -> Optional.empty();
        };
    }
}
