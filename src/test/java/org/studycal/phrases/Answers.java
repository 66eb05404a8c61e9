package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is answered about a text, in one line as the tables of cases have it. */
final class Answers {

    private static final Phrases PHRASES = Phrases.load();

    /** The questions by the names of their tables. */
    static final Map<String, Function<String, String>> QUESTIONS =
            Map.ofEntries(
                    Map.entry("period", Answers::period),
                    Map.entry("periods", text -> all(text, PHRASES.periodsIn(text), Answers::name)),
                    Map.entry("spans", text -> all(text, PHRASES.spansIn(text), Answers::span)),
                    Map.entry("efforts", Answers::efforts),
                    Map.entry("clock", Answers::clock),
                    Map.entry("clocks", Answers::clocks),
                    Map.entry("dates", text -> all(text, PHRASES.datesIn(text), Answers::date)),
                    Map.entry("months", text -> all(text, PHRASES.monthsIn(text), Answers::date)),
                    Map.entry("days", Answers::days),
                    Map.entry("first-days", Answers::firstDays),
                    Map.entry("section", text -> word(PHRASES.section(text))),
                    Map.entry("use", text -> word(PHRASES.use(text))),
                    Map.entry("column", text -> word(PHRASES.column(text))),
                    Map.entry("verb", text -> word(PHRASES.verb(text))),
                    Map.entry("mark", Answers::mark),
                    Map.entry("prerequisite", Answers::prerequisite),
                    Map.entry("alternative", Answers::alternative),
                    Map.entry("mojibake", text -> Mojibake.repair(text).text()));

    private Answers() {}

    private static String period(String text) {
        return PHRASES.period(text)
                .map(period -> name(text, period) + rest(text, period.titleStart()))
                .orElse("-");
    }

    private static String name(String text, PeriodName period) {
        return period.unit().name().toLowerCase(Locale.ROOT)
                + " "
                + period.first()
                + (period.last() == period.first() ? "" : "-" + period.last())
                + (period.open() ? "+" : "")
                + (period.weak() ? " weak" : "");
    }

    private static String span(String text, Span span) {
        return figure(span.min(), span.max())
                + " "
                + span.unit().name().toLowerCase(Locale.ROOT)
                + span.per().map(unit -> " per " + unit.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String figure(double min, double max) {
        return number(min) + (min == max ? "" : "-" + number(max));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String efforts(String text) {
        return all(
                text,
                PHRASES.effortsIn(text),
                (whole, effort) ->
                        figure(effort.min(), effort.max())
                                + (effort.open() ? "+" : "")
                                + (effort.per() == Effort.Per.ALL
                                        ? ""
                                        : "/" + effort.per().name().toLowerCase(Locale.ROOT))
                                + (effort.days().isEmpty() ? "" : " on " + names(effort.days()))
                                + effort.over().map(span -> " over " + span(text, span)).orElse("")
                                + " {"
                                + whole.substring(effort.start(), effort.end())
                                + "}");
    }

    private static String clock(String text) {
        return PHRASES.clock(text)
                .map(clock -> range(clock) + rest(text, clock.titleStart()))
                .orElse("-");
    }

    private static String clocks(String text) {
        return all(
                text,
                PHRASES.clocksIn(text),
                (whole, clock) ->
                        range(clock) + " {" + whole.substring(clock.start(), clock.end()) + "}");
    }

    private static String range(ClockRange clock) {
        return time(clock.from())
                + (clock.to().isPresent() ? "-" + time(clock.to().getAsInt()) : "")
                + (clock.open() ? " on" : "")
                + (clock.overMidnight() ? " over midnight" : "")
                + (clock.guessed() ? " guessed" : "");
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static String date(String text, DateMention date) {
        return day(date.first())
                + (date.first().equals(date.last()) ? "" : ".." + day(date.last()))
                + (date.ambiguous() ? "?" : "")
                + " {"
                + text.substring(date.start(), date.end())
                + "}";
    }

    private static String day(DateMention.Day day) {
        return (day.year().isPresent() ? day.year().getAsInt() + "-" : "")
                + String.format(Locale.ROOT, "%02d-%02d", day.month(), day.day());
    }

    private static String days(String text) {
        return all(text, PHRASES.daysIn(text), (whole, mention) -> names(mention.days()));
    }

    private static String firstDays(String text) {
        return PHRASES.days(text)
                .map(mention -> names(mention.days()) + rest(text, mention.titleStart()))
                .orElse("-");
    }

    private static String names(Collection<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    }

    private static String mark(String item) {
        Mark mark = PHRASES.mark(item);
        return mark.state().name().toLowerCase(Locale.ROOT)
                + " | "
                + item.substring(mark.start(), mark.end());
    }

    private static String prerequisite(String text) {
        return PHRASES.prerequisite(text)
                .map(found -> text.substring(found.restStart(), found.restEnd()))
                .orElse("-");
    }

    private static String alternative(String text) {
        return PHRASES.alternative(text)
                .map(
                        found ->
                                (found.number().isPresent() ? found.number().getAsInt() : "or")
                                        + rest(text, found.titleStart()))
                .orElse("-");
    }

    private static String word(Optional<? extends Enum<?>> answer) {
        return answer.map(value -> value.name().toLowerCase(Locale.ROOT)).orElse("-");
    }

    private static String rest(String text, int start) {
        return start < text.length() ? " | " + text.substring(start) : "";
    }

    private interface Rendering<T> {
        String of(String text, T answer);
    }

    private static <T> String all(String text, List<T> answers, Rendering<T> rendering) {
        return answers.isEmpty()
                ? "-"
                : answers.stream()
                        .map(answer -> rendering.of(text, answer))
                        .collect(Collectors.joining("; "));
    }
}
