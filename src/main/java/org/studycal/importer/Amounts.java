package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.phrases.Column;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
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

    private final Phrases phrases;

    Amounts(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The first amount in a text. */
    Optional<Effort> in(String text) {
        List<Effort> efforts = phrases.effortsIn(text);
        return efforts.isEmpty() ? bare(text) : Optional.of(efforts.get(0));
    }

    /** A figure whose unit is in the label before it: {@code Hours per week: 6}. */
    private Optional<Effort> bare(String text) {
        int colon = colon(text);
        Matcher figure = FIGURE.matcher(colon < 0 ? "" : text.substring(colon + 1));
        if (!figure.matches()) {
            return Optional.empty();
        }
        String label = text.substring(0, colon).strip().replaceAll("[()]", "");
        return phrases.effortsIn(figure.group(1) + " " + label).stream()
                .filter(each -> each.start() == 0 && isTimeLabel(label))
                .map(
                        each ->
                                new Effort(
                                        each.min(),
                                        each.max(),
                                        each.open(),
                                        each.per(),
                                        each.days(),
                                        each.over(),
                                        colon + 1,
                                        text.length()))
                .findFirst();
    }

    static Amount of(Effort effort, String text, int line) {
        return scaled(effort, 1, text, line);
    }

    static Amount scaled(Effort effort, int times, String text, int line) {
        int end = Math.min(effort.end(), text.length());
        return new Amount(
                effort.min() * times,
                effort.max() * times,
                effort.open(),
                text.substring(Math.min(effort.start(), end), end).strip(),
                line);
    }

    /** The amount of a whole piece of work: hours a week are taken times its weeks. */
    Optional<Amount> whole(String text, int line) {
        Optional<Effort> found = in(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Effort effort = found.get();
        Optional<Span> span =
                phrases.spansIn(text).stream()
                        .filter(each -> each.per().isEmpty() && each.unit() != Span.Unit.DAY)
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
        boolean weekly = effort.per() == Effort.Per.WEEK && span.isPresent();
        int weeks = times || weekly ? span.get().weeks() : 1;
        return Optional.of(scaled(effort, weeks, text, line));
    }

    /** The amount of a week; empty where the text says what it is not for a week. */
    Optional<Amount> weekly(String text, int line) {
        int min = 0;
        int max = 0;
        boolean open = false;
        boolean daily = false;
        List<Effort> efforts = phrases.effortsIn(text);
        for (Effort effort : efforts.isEmpty() ? bare(text).stream().toList() : efforts) {
            int times =
                    switch (effort.per()) {
                        case WEEK -> 1;
                        case DAY -> effort.days().isEmpty() ? days(text) : effort.days().size();
                        case ALL, SESSION -> sessions(effort, text);
                        case MONTH -> 0;
                    };
            if (effort.per() == Effort.Per.WEEK) {
                return Optional.of(of(effort, text, line)).filter(each -> each.max() >= LEAST);
            }
            if (times == 0 || effort.over().isPresent()) {
                continue;
            }
            // "45 minutes twice a day (1.5 hours daily)" says the same twice.
            boolean again = effort.per() == Effort.Per.DAY && effort.days().isEmpty() && daily;
            daily |= effort.per() == Effort.Per.DAY && effort.days().isEmpty();
            min = again ? Math.max(min, effort.min() * times) : min + effort.min() * times;
            max = again ? Math.max(max, effort.max() * times) : max + effort.max() * times;
            open |= effort.open();
        }
        return max < LEAST ? Optional.empty() : Optional.of(new Amount(min, max, open, text, line));
    }

    /** How often a week: what a text says as {@code 5 days a week}. */
    private int days(String text) {
        return sessionsOf(text).orElseGet(() -> namedDays(phrases, text).size());
    }

    /** The days that a text names once as a group, such as {@code on the weekend only}. */
    static Set<DayOfWeek> namedDays(Phrases phrases, String text) {
        List<DaysMention> mentions = phrases.daysIn(text);
        boolean group = mentions.size() == 1 && mentions.getFirst().days().size() > 1;
        return group ? mentions.getFirst().days() : EnumSet.allOf(DayOfWeek.class);
    }

    private int sessions(Effort effort, String text) {
        return effort.days().isEmpty() ? sessionsOf(text).orElse(0) : effort.days().size();
    }

    private Optional<Integer> sessionsOf(String text) {
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
        int colon = colon(text);
        boolean label = colon > 0 && isTimeLabel(text.substring(0, colon));
        StringBuilder left = new StringBuilder(text);
        for (Effort effort : efforts.reversed()) {
            left.delete(effort.start(), Math.min(effort.end(), left.length()));
        }
        String words =
                Cut.tidy(label ? left.substring(Math.min(colon, left.length())) : left.toString());
        boolean none = words.codePoints().noneMatch(Character::isLetterOrDigit);
        return none || (label && words.length() < 20) || isTimeLabel(words);
    }

    /** Whether a label announces how long something takes. */
    boolean isTimeLabel(String label) {
        return label.length() < 40
                && (phrases.isTotal(label)
                        || phrases.columnOnly(label)
                                .filter(column -> column == Column.EFFORT || column == Column.TIME)
                                .isPresent()
                        || (label.strip().indexOf(' ') < 0
                                && phrases.section(label)
                                        .filter(section -> section == Section.SUMMARY)
                                        .isPresent()));
    }

    /** The place of the colon behind a label at the beginning of a text, or -1. */
    static int colon(String text) {
        for (int i = 1; i < Math.min(text.length(), 48); i++) {
            char each = text.charAt(i);
            boolean colon = each == ':' || each == '：';
            boolean clock =
                    i + 1 < text.length()
                            && Character.isDigit(text.charAt(i + 1))
                            && Character.isDigit(text.charAt(i - 1));
            if (colon && !clock) {
                return i;
            }
        }
        return -1;
    }

    static String hours(int minutes) {
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : String.format(Locale.ROOT, "%.2f", minutes / 60.0).replaceFirst("0+$", "") + " h";
    }
}
