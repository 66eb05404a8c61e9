package org.studycal.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Span;

/** Tells what headings, labels and lines that name days or weeks hold. */
final class DayNames extends Part {
    private static final int LONGEST_FILLER = 3;

    private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]{1,40}[)）]");

    DayNames(Reader reader) {
        super(reader);
    }

    /** Whether a heading in a week is a day with something to do: "Monday - Verbs (2 h)". */
    boolean areOf(Branch branch, Context context) {
        String text = branch.plain();
        return branch.isHeading()
                && !context.isOutside()
                && phrases.days(text).filter(days -> !isAlone(text, days)).isPresent()
                && leads(text, context)
                && !reader.rest.is(text, context);
    }

    /** Whether a label is about every week, wherever it stands: "Each week plan for". */
    boolean areAllWeeks(String label) {
        // "Weekly project" is about its own.
        return isWeekly(label) && !isWeekly(label.split("\\s+", 2)[0]);
    }

    private boolean isWeekly(String words) {
        return phrases.frequenciesIn("1x " + words).stream()
                .anyMatch(each -> each.start() == 0 && each.per() == Span.Unit.WEEK);
    }

    /** What a text says besides its days and, in brackets, their hours. */
    String without(String text) {
        String rest = phrases.days(text).map(days -> days.rest(text)).orElse(text);
        return Cut.tidy(withoutHours(rest));
    }

    /** A text without the brackets that have hours in it: {@code (4 h, free)}. */
    private String withoutHours(String text) {
        return BRACKETS.matcher(text)
                .replaceAll(
                        found ->
                                phrases.effortsIn(found.group()).isEmpty()
                                        ? Matcher.quoteReplacement(found.group())
                                        : " ")
                .strip();
    }

    /** Whether a label names days and says no more about them than how long. */
    boolean isAlone(String text, DaysMention days) {
        String rest = withoutHours(days.rest(text));
        return rest.isBlank()
                || reader.amounts.isOnly(rest)
                || reader.amounts.isOnly(text)
                || (phrases.datesIn(rest).size() == 1
                        && isFiller(Cut.without(rest, phrases.datesIn(rest))));
    }

    /** The context of what stands under a heading or label of a week that begins with days. */
    Context of(Branch branch, Context context) {
        return context.isIn(Unit.WEEK) && branch.isHead() && begin(branch.plain())
                ? context.on(phrases.days(branch.plain()).orElseThrow().days())
                : context;
    }

    /** The context of a row with a cell that is days of the week. */
    Context of(String cell, Context context) {
        return phrases.days(cell)
                .filter(each -> each.rest(cell).isBlank())
                .map(each -> context.on(each.days()))
                .orElse(context);
    }

    /** Whether a text begins with days of the week and says what they are about. */
    boolean begin(String text) {
        return phrases.days(text).filter(days -> Cut.parts(text, days.end())).isPresent();
    }

    /** What a text says behind the days that it begins with. */
    String behind(String text) {
        return phrases.days(text)
                .filter(days -> Cut.parts(text, days.end()))
                .map(days -> days.rest(text))
                .filter(rest -> !rest.isBlank())
                .orElse(text);
    }

    /**
     * Whether a label names a day and nothing else but its week or date: "Thu of week 3 (Jan 7)".
     */
    boolean isWhen(String label) {
        String undated = Cut.without(label, phrases.datesIn(label));
        String left = Cut.tidy(Cut.without(undated, phrases.periodsIn(undated))) + ":";
        return phrases.days(left).filter(days -> isFiller(days.rest(left))).isPresent();
    }

    private static boolean isFiller(String text) {
        return text.codePoints().filter(Character::isLetter).count() <= LONGEST_FILLER;
    }

    /**
     * Whether a line begins with a day or a date and says what is to be done then; a day of a phase
     * or month comes again each week.
     */
    boolean leads(String text, Context context) {
        boolean day =
                !context.isIn(Unit.PHASE, Unit.MONTH)
                        && (isWhen(Label.of(text).word())
                                || phrases.days(text)
                                        .filter(
                                                days ->
                                                        !days.rest(text).isBlank()
                                                                && Cut.parts(text, days.end()))
                                        .isPresent());
        return day
                || phrases.datesIn(text).stream()
                        .limit(1)
                        .anyMatch(
                                date ->
                                        date.start() == 0
                                                && Cut.parts(text, date.end())
                                                && date.rest(text).length() > 2);
    }
}
