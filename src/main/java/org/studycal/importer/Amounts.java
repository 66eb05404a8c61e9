package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;
import org.studycal.phrases.Span;

/** Amounts of study time in the plan's words. */
final class Amounts {
    /** Less than an hour a week is one of its tasks, and not all of its time. */
    private static final int LEAST = 60;

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?U)\\s*[~≈]?\\s*(\\d{1,3}(?:[.,]\\d)?(?:\\s?[-–]\\s?\\d{1,3})?)\\+?\\s*");

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]{1,20})\\]\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s[·•+|]\\s|[;；]");
    private static final Pattern OPENED = Pattern.compile("[(（]\\s*[~≈]?\\s*$");

    private final Phrases phrases;

    /** On how many days of a week the plan says that it is studied. */
    private final int daysOfWeek;

    /** Reads the amounts of a plan of these texts. */
    Amounts(Phrases phrases, List<String> texts) {
        this.phrases = phrases;
        daysOfWeek = texts.stream().flatMap(each -> planDays(each).stream()).findFirst().orElse(7);
    }

    /**
     * The days of a week that a text says for all of the plan: a length in weeks and days, or hours
     * a day with their days or with as many as are in no week.
     */
    private Optional<Integer> planDays(String text) {
        List<Span> lengths = phrases.spansIn(text).stream().filter(Span::isLength).toList();
        Optional<Integer> days = length(lengths, Span.Unit.DAY);
        Optional<Integer> weeks = length(lengths, Span.Unit.WEEK);
        if (days.isPresent() && weeks.isPresent()) {
            return days.map(each -> each / weeks.get())
                    .filter(each -> each >= 1 && each <= 7 && days.get() == each * weeks.get());
        }
        boolean daily =
                phrases.effortsIn(text).stream()
                        .anyMatch(each -> each.per() == Effort.Per.DAY && each.days().isEmpty());
        boolean dated = phrases.datesIn(text).stream().anyMatch(each -> !each.isDay());
        return daily
                ? sessions(text)
                        .or(() -> days.filter(each -> each < 7 && !dated))
                        .or(() -> Optional.of(namedDays(phrases, text).size()).filter(d -> d < 7))
                : Optional.empty();
    }

    private static Optional<Integer> length(List<Span> lengths, Span.Unit unit) {
        return lengths.stream()
                .filter(each -> each.unit() == unit && each.min() == each.max())
                .map(each -> (int) each.min())
                .filter(each -> each > 0)
                .findFirst();
    }

    /** The first amount in a text. */
    Optional<Effort> in(String text) {
        return all(text).stream().findFirst();
    }

    private List<Effort> all(String text) {
        List<Effort> efforts = phrases.effortsIn(text);
        return efforts.isEmpty() ? bare(text) : efforts;
    }

    /** A figure whose unit is in the label before it: {@code Hours per week: 6}. */
    private List<Effort> bare(String text) {
        Label label = Label.of(text);
        Matcher figure = FIGURE.matcher(label.rest());
        if (!label.found() || !figure.matches()) {
            return List.of();
        }
        String name = label.name().strip().replaceAll("[()]", "");
        return phrases.effortsIn(figure.group(1) + " " + name).stream()
                .filter(each -> each.start() == 0 && isTimeLabel(name))
                .map(each -> each.at(label.colon() + 1, text.length()))
                .limit(1)
                .toList();
    }

    static Amount of(Effort effort, String text, int line) {
        return scaled(effort, 1, text, line);
    }

    /** How long a stretch of the day is, where it says when it ends. */
    static Optional<Amount> of(ClockRange clock, String text, int line) {
        if (clock.to().isEmpty() || clock.overMidnight()) {
            return Optional.empty();
        }
        int minutes = clock.to().getAsInt() - clock.from();
        return Optional.of(new Amount(minutes, minutes, false, clock.in(text).strip(), line));
    }

    static Amount scaled(Effort effort, int times, String text, int line) {
        String words = effort.in(text).strip();
        return new Amount(effort.min(), effort.max(), effort.open(), words, line).times(times);
    }

    /** The amount of a whole piece of work: hours a week are taken times its weeks. */
    Optional<Amount> whole(String text, int line) {
        return Optional.of(text)
                .filter(each -> phrases.effortsIn(each).size() > 1)
                .flatMap(each -> ofParts(each, line))
                .or(() -> in(text).map(each -> scaled(each, weeks(each, text), text, line)));
    }

    /** Days of the calendar in brackets before a title, and the place behind these. */
    record Length(double days, int end) {}

    /** How long brackets before a title say that it takes: {@code [2 weeks] Basics}. */
    Optional<Length> lengthBefore(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return bracket.lookingAt()
                ? phrases.spansIn(bracket.group(1)).stream()
                        .filter(each -> each.isLength() && each.start() == 0)
                        .filter(each -> each.end() == bracket.group(1).length())
                        .map(each -> (each.min() + each.max()) / 2 * each.unit().days())
                        .map(days -> new Length(days, bracket.end()))
                        .findFirst()
                : Optional.empty();
    }

    /** The sum of the amounts that stand in brackets behind the parts of a piece of work. */
    Optional<Amount> ofParts(String text, int line) {
        List<Effort> parts = phrases.effortsIn(text);
        boolean all =
                parts.stream()
                        .allMatch(
                                each ->
                                        each.per() == Effort.Per.ALL
                                                && each.days().isEmpty()
                                                && OPENED.matcher(text.substring(0, each.start()))
                                                        .find());
        if (!all) {
            return Optional.empty();
        }
        Optional<Amount> sum =
                parts.stream().map(each -> of(each, text, line)).reduce(Amount::plus);
        // "All (5h): clay (2h), wheel (3h)" says its sum itself.
        return parts.stream()
                .filter(each -> each.max() * 2 == sum.get().max() && parts.size() > 2)
                .map(each -> of(each, text, line))
                .findFirst()
                .or(() -> sum);
    }

    /** Whether words behind an amount are its part of several: "15 min scales · two studies". */
    boolean isOfPart(String after) {
        String[] parts = PARTS.split(after, 2);
        return parts.length > 1
                && Cut.hasLetters(parts[0])
                && !parts[0].matches("(?s).*[(（].*")
                && Cut.hasLetters(parts[1])
                && phrases.effortsIn(parts[1]).isEmpty();
    }

    private int weeks(Effort effort, String text) {
        Optional<Span> span =
                phrases.spansIn(text).stream()
                        .filter(each -> each.isLength() && each.unit() != Span.Unit.DAY)
                        .filter(
                                each ->
                                        each.end() <= effort.start()
                                                || each.start() >= effort.end())
                        .findFirst();
        boolean times =
                span.isPresent()
                        && span.get().end() <= effort.start()
                        && text.substring(span.get().end(), effort.start())
                                .matches("\\s*[x×*]\\s*");
        return span.isPresent() && (times || effort.per() == Effort.Per.WEEK)
                ? span.get().weeks()
                : 1;
    }

    /** The amount of a week; empty where the text says what it is not for a week. */
    Optional<Amount> weekly(String text, int line) {
        Amount sum = new Amount(0, 0, false, text, line);
        boolean daily = false;
        for (Effort effort : all(text)) {
            if (effort.per() == Effort.Per.WEEK) {
                return Optional.of(of(effort, text, line)).filter(each -> each.max() >= LEAST);
            }
            int times = timesOfWeek(effort, text);
            if (times == 0 || effort.over().isPresent()) {
                continue;
            }
            // "45 minutes twice a day (1.5 hours daily)" says the same twice.
            boolean everyDay = effort.per() == Effort.Per.DAY && effort.days().isEmpty();
            Amount more = of(effort, text, line).times(times);
            int min = everyDay && daily ? Math.max(sum.min(), more.min()) : sum.min() + more.min();
            int max = everyDay && daily ? Math.max(sum.max(), more.max()) : sum.max() + more.max();
            sum = new Amount(min, max, sum.open() || more.open(), text, line);
            daily |= everyDay;
        }
        return Optional.of(sum).filter(each -> each.max() >= LEAST);
    }

    /** The days that all the amounts of a week in a text are for; none where it does not say. */
    Set<DayOfWeek> daysOf(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Effort effort : all(text)) {
            if (effort.per() == Effort.Per.WEEK
                    || (effort.per() == Effort.Per.DAY && effort.days().isEmpty())) {
                return Set.of();
            }
            days.addAll(effort.days());
        }
        return days;
    }

    private int timesOfWeek(Effort effort, String text) {
        if (!effort.days().isEmpty() && effort.per() != Effort.Per.MONTH) {
            return effort.days().size();
        }
        return switch (effort.per()) {
            case DAY ->
                    sessions(text)
                            .orElseGet(() -> Math.min(daysOfWeek, namedDays(phrases, text).size()));
            case ALL, SESSION -> sessions(text).orElse(0);
            case WEEK, MONTH -> 0;
        };
    }

    /** The days that a text names once as a group, such as {@code on the weekend only}. */
    static Set<DayOfWeek> namedDays(Phrases phrases, String text) {
        List<DaysMention> mentions = phrases.daysIn(text);
        boolean group = mentions.size() == 1 && mentions.getFirst().days().size() > 1;
        return group ? mentions.getFirst().days() : EnumSet.allOf(DayOfWeek.class);
    }

    /** How often a week: what a text says as {@code 5 days a week}. */
    private Optional<Integer> sessions(String text) {
        return phrases.spansIn(text).stream()
                .filter(span -> span.unit() == Span.Unit.DAY)
                .filter(span -> span.per().filter(per -> per == Span.Unit.WEEK).isPresent())
                .map(span -> (int) Math.round((span.min() + span.max()) / 2))
                .findFirst();
    }

    /** Whether a text is nothing but an amount, such as {@code Time: 2-3 hours}. */
    boolean isOnly(String text) {
        List<Effort> efforts = phrases.effortsIn(text);
        if (efforts.isEmpty()) {
            return false;
        }
        Label label = Label.of(text);
        boolean time = label.found() && isTimeLabel(label.name());
        String left = Cut.without(text, time ? withLengths(text, efforts) : efforts);
        String words =
                Cut.tidy(time ? left.substring(Math.min(label.colon(), left.length())) : left);
        return !Cut.hasWords(words) || (time && words.length() < 20) || isTimeLabel(words);
    }

    /** Amounts, and the lengths behind them over which they are spread. */
    private List<Mention> withLengths(String text, List<Effort> efforts) {
        int end = efforts.getLast().end();
        return Stream.concat(
                        efforts.stream().map(Mention.class::cast),
                        phrases.spansIn(text).stream().filter(each -> each.start() >= end))
                .toList();
    }

    /** Whether a label announces how long something takes. */
    boolean isTimeLabel(String label) {
        return label.length() < 40
                && (phrases.isTotal(label)
                        || phrases.columnOnly(label)
                                .filter(column -> column == Column.EFFORT || column == Column.TIME)
                                .isPresent()
                        || (label.strip().indexOf(' ') < 0
                                && phrases.isOnly(label, Set.of(Section.SUMMARY))));
    }

    static String hours(int minutes) {
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : String.format(Locale.ROOT, "%.2f", minutes / 60.0).replaceFirst("0+$", "") + " h";
    }
}
