package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Frequency;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;
import org.studycal.phrases.Use;

/** Amounts that are spent again and again: every week, or for each of several pieces of work. */
final class Repeated {

    private static final int WEEK_DAYS = 7;
    private static final int NEAR = 12;
    private static final int MOST = 60;
    private static final Pattern EACH =
            Pattern.compile(
                    "(?iu)(?:\\b(?:je|jeweils|chacune?|each|cada un[oa]|ciascun[oa])\\s*$)"
                            + "|(?:^\\s*(?:each|apiece|je|jeweils|chacune?|cada un[oa]|ciascun[oa])\\b)");
    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,3})(?:\\s?[-–—]\\s?(\\d{1,3}))?(?=\\D*$)");

    private Repeated() {}

    /** A habit such as {@code Scales: 15 min daily}; none where a text says no such amount. */
    static Optional<Share> habit(String text, Amounts amounts, Phrases phrases, int line) {
        Optional<Effort> found = amounts.in(text);
        List<Frequency> often = phrases.frequenciesIn(text);
        boolean ends = phrases.spansIn(text).stream().anyMatch(Span::isLength);
        if (found.isEmpty() || ends) {
            return Optional.empty();
        }
        Effort effort = found.get();
        int times =
                switch (effort.per()) {
                    case DAY -> effort.days().isEmpty() ? WEEK_DAYS : effort.days().size();
                    case WEEK -> 1;
                    default -> often.isEmpty() ? 0 : times(often.getFirst());
                };
        String title = text;
        for (Mention each : often.reversed()) {
            title = Cut.out(title, each);
        }
        Optional<Effort> left = phrases.effortsIn(title).stream().findFirst();
        title = Cut.tidy(left.isPresent() ? Cut.out(title, left.get()) : title);
        title = Cut.hasLetters(title) ? title : between(effort, text, phrases) + title;
        boolean whole = !Cut.hasLetters(title) || phrases.isFor(title, Use.STUDY);
        return times == 0 || whole
                ? Optional.empty()
                : Optional.of(
                        share(
                                title,
                                Amounts.scaled(effort, times, text, line),
                                days(effort.days()),
                                phrases));
    }

    /** Days of the week as a note, or empty. */
    static String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    /** So much a week of what a title says, with what else is said about it. */
    static Share share(String title, Amount weekly, String notes, Phrases phrases) {
        return new Share(
                title,
                phrases.use(title)
                        .filter(Use::studying)
                        .map(AllocationReader::kind)
                        .orElse(StudyPlan.ShareKind.OTHER),
                weekly,
                notes);
    }

    /** What stands between an amount and its time, such as "of Latin" in "1 h of Latin a day". */
    private static String between(Effort effort, String text, Phrases phrases) {
        String[] words = effort.in(text).split("\\s+", 0);
        int from = 1;
        while (from < words.length && !isAmount(join(words, 0, from), effort.max(), phrases)) {
            from++;
        }
        String amount = join(words, 0, from);
        int to = words.length - 1;
        while (to > from
                && phrases.effortsIn(amount + " " + join(words, to, words.length)).stream()
                        .noneMatch(each -> each.per() == effort.per())) {
            to--;
        }
        return to > from ? join(words, from, to) : "";
    }

    private static boolean isAmount(String words, int minutes, Phrases phrases) {
        return phrases.effortsIn(words).stream().anyMatch(each -> each.max() == minutes);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    static int times(Frequency often) {
        double times =
                switch (often.per()) {
                    case DAY -> often.times() * WEEK_DAYS;
                    case WEEK -> often.times();
                    default -> 0;
                };
        return (int) Math.round(times);
    }

    /** The words that say that an amount is for each of several, with the amount. */
    static Optional<Mention> each(String text, Effort effort) {
        Matcher before = EACH.matcher(text.substring(0, effort.start()));
        int from = Math.max(0, effort.start() - NEAR);
        if (before.region(from, effort.start()).find()) {
            return Optional.of(new Stretch(before.start(), effort.end()));
        }
        Matcher after = EACH.matcher(text.substring(effort.end()));
        return after.find()
                ? Optional.of(new Stretch(effort.start(), effort.end() + after.end()))
                : Optional.empty();
    }

    private record Stretch(int start, int end) implements Mention {}

    /** How many pieces of work a text names before such an amount, at least one. */
    static int count(String text, Mention each) {
        Matcher number = COUNT.matcher(text.substring(0, each.start()));
        if (!number.find()) {
            return 1;
        }
        int first = Integer.parseInt(number.group(1));
        if (number.group(2) == null) {
            return first >= 1 && first <= MOST ? first : 1;
        }
        int count = Integer.parseInt(number.group(2)) - first + 1;
        return count >= 1 && count <= MOST ? count : 1;
    }
}
