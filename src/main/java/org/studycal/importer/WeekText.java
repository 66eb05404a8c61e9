package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.importer.Value.Block;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Keys;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.CalendarOrigin;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Durations;
import org.studycal.problem.Limits;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.Recurrence;
import org.studycal.problem.RepeatedCommitment;
import org.studycal.problem.TimeRange;
import org.studycal.problem.TitleRule;

/** The person's week as a problem file has it. */
final class WeekText {

    private final StudyWeek week;

    WeekText(StudyWeek week) {
        this.week = week;
    }

    /** Adds availability, protected time, commitments and limits. */
    void add(Keys keys) {
        String comment = week.source().comment();
        List<String> above = comment.isEmpty() ? List.of("") : List.of("", comment);
        keys.add("availability", Block.list(availability()), above, "");
        keys.list("protected", protectedTimes(), List.of(""));
        keys.list("commitments", commitments(), List.of(""));
        if (!week.limits().equals(Limits.NONE)) {
            keys.add("limits", limits(week.limits()), List.of(""), "");
        }
    }

    private List<Entry> availability() {
        List<Entry> items = new ArrayList<>();
        int index = 0;
        for (Weekly entry : week.availability().weekly()) {
            String line = line(week.lineOfWindows(index++));
            Keys keys = new Keys().add("days", words(WrittenDays.days(entry.days())), line);
            rhythm(keys, entry.when());
            items.add(windows(keys, entry.windows()));
        }
        for (var exception : week.availability().exceptions()) {
            Keys keys = new Keys().text("dates", exception.dates().toString());
            items.add(windows(keys, exception.windows()));
        }
        return items;
    }

    private static Value words(List<String> words) {
        return words.size() == 1 ? Value.text(words.getFirst()) : Block.texts(words);
    }

    private static Entry windows(Keys keys, List<LabelledTime> windows) {
        List<Entry> times =
                windows.stream().map(each -> Entry.of(Value.text(each.text()))).toList();
        return Entry.of(keys.add("windows", Block.list(times), "").block());
    }

    private static String line(int line) {
        return line > 0 ? "line " + line : "";
    }

    private List<Entry> protectedTimes() {
        List<Entry> items = new ArrayList<>();
        for (ProtectedTime time : week.protectedTimes()) {
            Keys keys = new Keys().text("title", time.title());
            boolean allDay = time.time().equals(TimeRange.ALL_DAY);
            when(keys, time.when(), allDay && !time.isFloating());
            if (time.isFloating()) {
                keys.text("between", time.time().toString());
                keys.text("length", Durations.format(time.floating().getAsInt()));
            } else if (!allDay) {
                keys.text("time", time.time().toString());
            }
            String line = line(week.lineOfProtected(items.size()));
            items.add(new Entry("", keys.flow(), List.of(), line));
        }
        return items;
    }

    /** Adds the days on which something holds; all of them where nothing else would be said. */
    private static void when(Keys keys, Recurrence when, boolean always) {
        if (when.days().size() < 7 || (always && when.dates().isEmpty())) {
            keys.add("days", words(WrittenDays.days(when.days())), "");
        }
        rhythm(keys, when);
        keys.texts("dates", when.dates().stream().map(DateRange::toString).toList());
        keys.texts("except", when.except().stream().map(DateRange::toString).toList());
    }

    /** Which weeks: counted from a date, for the weeks of this plan may be others. */
    private static void rhythm(Keys keys, Recurrence when) {
        if (when.every() > 1) {
            keys.bare("every", when.every());
        }
        boolean begins = !when.span().first().equals(LocalDate.MIN);
        if (begins || when.every() > 1) {
            keys.text("from", (begins ? when.span().first() : when.week()).toString());
        }
        if (!when.span().last().equals(LocalDate.MAX)) {
            keys.text("until", when.span().last().toString());
        }
    }

    private List<Entry> commitments() {
        List<Entry> items = new ArrayList<>();
        for (Commitment each : week.commitments()) {
            Keys keys =
                    new Keys()
                            .text("title", each.title())
                            .text("start", each.start().toString())
                            .text("end", each.end().toString());
            keys.minutes("before", each.beforeMinutes()).minutes("after", each.afterMinutes());
            items.add(Entry.of(keys.flow()));
        }
        for (RepeatedCommitment each : week.repeated()) {
            Keys keys = new Keys().text("title", each.title());
            when(keys, each.when(), true);
            if (!each.time().equals(TimeRange.ALL_DAY)) {
                keys.text("time", each.time().toString());
            }
            keys.minutes("before", each.beforeMinutes()).minutes("after", each.afterMinutes());
            items.add(Entry.of(keys.flow()));
        }
        week.calendars().forEach(calendar -> items.add(Entry.of(calendar(calendar))));
        return items;
    }

    private static Value calendar(CalendarSource source) {
        if (source.equals(CalendarSource.of(source.path()))) {
            return Value.text(source.path());
        }
        Keys keys = place(source);
        if (source.transparent() != Meaning.IGNORE) {
            keys.text("transparent", word(source.transparent()));
        }
        if (source.allDay() != Meaning.BUSY) {
            keys.text("allDay", word(source.allDay()));
        }
        keys.minutes("before", source.beforeMinutes()).minutes("after", source.afterMinutes());
        keys.texts("ignore", source.ignore().stream().map(each -> each.text()).toList());
        keys.texts("protect", source.protect().stream().map(each -> each.text()).toList());
        List<Entry> titles = source.titles().stream().map(WeekText::title).toList();
        if (!titles.isEmpty()) {
            keys.add("titles", new Block(titles, false, true), "");
        }
        keys.texts("me", source.me());
        source.unknownZone().ifPresent(zone -> keys.text("unknownZone", zone.getId()));
        return keys.flow();
    }

    private static Keys place(CalendarSource source) {
        Keys keys = new Keys();
        switch (source.origin().orElse(null)) {
            case null -> keys.text("calendar", source.path());
            case CalendarOrigin.Address web -> keys.text("url", web.address().toString());
            case CalendarOrigin.OfAccount of -> {
                keys.text("account", of.account());
                of.calendar().ifPresent(title -> keys.text("calendar", title));
            }
        }
        return keys;
    }

    private static Entry title(TitleRule rule) {
        Keys keys = new Keys().text("title", rule.title().text());
        rule.busy().ifPresent(busy -> keys.bare("busy", busy));
        rule.beforeMinutes().ifPresent(each -> keys.text("before", Durations.format(each)));
        rule.afterMinutes().ifPresent(each -> keys.text("after", Durations.format(each)));
        return Entry.of(keys.flow());
    }

    private static String word(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    private static Value limits(Limits limits) {
        Keys keys = new Keys();
        limits.perDayMinutes().ifPresent(each -> keys.text("perDay", Durations.format(each)));
        limits.perWeekMinutes().ifPresent(each -> keys.text("perWeek", Durations.format(each)));
        if (limits.restDays() > 0) {
            keys.bare("restDays", limits.restDays());
        }
        Keys breaks = new Keys().minutes("between", limits.breakMinutes());
        limits.stretchMinutes()
                .ifPresent(
                        after ->
                                breaks.text("after", Durations.format(after))
                                        .text(
                                                "pause",
                                                Durations.format(limits.longBreakMinutes())));
        if (!breaks.flow().entries().isEmpty()) {
            keys.add("breaks", breaks.flow(), "");
        }
        if (limits.reservePercent() > 0) {
            keys.text("reserve", limits.reservePercent() + "%");
        }
        return keys.flow();
    }
}
