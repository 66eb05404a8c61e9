package org.studycal.importer;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.Section;
import org.studycal.phrases.Verb;

/** Tells exams and checkpoints from practice for them. */
final class ExamNames extends Part {
    private static final int MOST_WORDS = 5;

    /** "After the exam" is no exam. */
    private static final Pattern AFTER =
            Pattern.compile("(?iu)^(?:after|nach|après|después|depois|dopo|sau|بعد)\\b|[後后후]$");

    /** What the name of an exam is made of. */
    private static final Set<Section> PARTS =
            EnumSet.of(Section.EXAM, Section.CHECKPOINT, Section.REVIEW);

    ExamNames(Reader reader) {
        super(reader);
    }

    /** Whether an item is an exam or checkpoint, and no practice for one. */
    boolean isExam(String text) {
        var dates = phrases.datesIn(text);
        boolean apart = !dates.isEmpty() && Cut.isApart(text, dates.getFirst());
        String dateless = apart ? Cut.out(text, dates.getFirst()) : text;
        String words = Cut.without(dateless, phrases.clocksIn(dateless));
        boolean isShort =
                words.strip().split("\\s+", 0).length <= MOST_WORDS && words.indexOf(',') < 0;
        // A self-assessment without a day is work of its week.
        return !isAfter(words)
                && (phrases.announces(words, Section.EXAM)
                        || (phrases.announces(words, Section.CHECKPOINT) && !dates.isEmpty()))
                && !reader.topics.isPractice(words)
                && (isName(words) || (!dates.isEmpty() && isShort));
    }

    /**
     * Whether what a section's word announces is an exam or checkpoint at a time: it has a day or
     * week, or an exam's name and no other words, or marks the end of more than a day.
     */
    boolean isMilestone(Branch branch, Section section, Context context) {
        boolean dated =
                hasDay(branch.plain())
                        || branch.children.stream()
                                .filter(Branch::isLine)
                                .anyMatch(line -> !phrases.datesIn(line.plain()).isEmpty());
        return switch (section) {
            case EXAM -> dated || isName(branch.plain());
            case CHECKPOINT -> dated || !context.isIn(Unit.DAY);
            default -> true;
        };
    }

    private boolean hasDay(String text) {
        return !phrases.datesIn(text).isEmpty() || !phrases.periodsIn(text).isEmpty();
    }

    /** Whether a label before a date is an exam's: "Exam", "Target exam date". */
    boolean isLabel(String label) {
        return phrases.announces(label, Section.EXAM)
                || (phrases.isOnly(label, EnumSet.of(Section.EXAM, Section.GOALS))
                        && !phrases.isOnly(label, EnumSet.of(Section.GOALS)));
    }

    /** Whether a text says that something is after an exam. */
    static boolean isAfter(String words) {
        return AFTER.matcher(words.strip()).find();
    }

    /** Whether a text is an exam's name: its word alone, or with signs such as "B2" and "CKA". */
    boolean isName(String words) {
        String name = Cut.unmarked(Label.of(words).name());
        boolean taken = phrases.verb(name).filter(verb -> verb == Verb.LEARN).isPresent();
        if (taken && name.indexOf(' ') > 0) {
            // "Take the exam" is one, and "Watch the exam review" is not.
            return phrases.isOnly(
                    unsigned(name.substring(name.indexOf(' '))), Set.of(Section.EXAM));
        }
        return phrases.isOnly(unsigned(name), PARTS);
    }

    /** A name without its signs, unless it has nothing else. */
    private static String unsigned(String name) {
        StringBuilder plain = new StringBuilder();
        for (String word : name.strip().split("\\s+", 0)) {
            boolean sign =
                    Cut.hasLetters(word)
                            && word.equals(word.toUpperCase(Locale.ROOT))
                            && !word.equals(word.toLowerCase(Locale.ROOT));
            plain.append(sign ? "" : word + " ");
        }
        String left = plain.toString().strip();
        return left.isEmpty() ? name : left;
    }
}
