package org.studycal.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Keys;
import org.studycal.importer.Value.Text;
import org.studycal.problem.Availability.LabelledTime;
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
        keys.add("availability", availability(), above(), "");
        if (!week.protectedTimes().isEmpty()) {
            keys.add("protected", protectedTimes(), List.of(""), "");
        }
        if (!week.commitments().isEmpty()
                || !week.repeated().isEmpty()
                || !week.calendars().isEmpty()) {
            keys.add("commitments", commitments(), List.of(""), "");
        }
        if (!week.limits().equals(Limits.NONE)) {
            keys.add("limits", limits(week.limits()), List.of(""), "");
        }
    }

    private List<String> above() {
        String comment = week.source().comment();
        return comment.isEmpty() ? List.of("") : List.of("", comment);
    }

    private Items availability() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < week.availability().weekly().size(); i++) {
            var entry = week.availability().weekly().get(i);
            Keys keys =
                    new Keys()
                            .add(
                                    "days",
                                    days(WrittenDays.days(entry.days())),
                                    line(week.lineOfWindows(i)));
            rhythm(keys, entry.when()).add("windows", windows(entry.windows()), "");
            items.add(Item.of(keys.block()));
        }
        for (var exception : week.availability().exceptions()) {
            Keys keys =
                    new Keys()
                            .text("dates", exception.dates().toString())
                            .add("windows", windows(exception.windows()), "");
            items.add(Item.of(keys.block()));
        }
        return new Items(items, false);
    }

    private static Value days(List<String> words) {
        return words.size() == 1 ? new Text(words.getFirst()) : Items.ofTexts(words);
    }

    private static Items windows(List<LabelledTime> windows) {
        return new Items(
                windows.stream().map(window -> Item.of(new Text(window.text()))).toList(), false);
    }

    private static String line(int line) {
        return line > 0 ? "line " + line : "";
    }

    private Items protectedTimes() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < week.protectedTimes().size(); i++) {
            ProtectedTime time = week.protectedTimes().get(i);
            Keys keys = new Keys().text("title", time.title());
            boolean allDay = time.time().equals(TimeRange.ALL_DAY);
            when(keys, time.when(), allDay && !time.isFloating());
            if (time.isFloating()) {
                keys.text("between", time.time().toString());
                keys.text("length", Durations.format(time.floating().getAsInt()));
            } else if (!allDay) {
                keys.text("time", time.time().toString());
            }
            items.add(new Item(keys.flow(), List.of(), line(week.lineOfProtected(i))));
        }
        return new Items(items, false);
    }

    /** Adds the days on which something holds; all of them where nothing else would be said. */
    private static void when(Keys keys, Recurrence when, boolean always) {
        if (when.days().size() < 7 || (always && when.dates().isEmpty())) {
            keys.add("days", days(WrittenDays.days(when.days())), "");
        }
        rhythm(keys, when);
        dates(keys, "dates", when.dates());
        dates(keys, "except", when.except());
    }

    private static void dates(Keys keys, String key, List<DateRange> dates) {
        if (!dates.isEmpty()) {
            keys.add(key, days(dates.stream().map(DateRange::toString).toList()), "");
        }
    }

    /** Which weeks: counted from a date, for the weeks of this plan may be others. */
    private static Keys rhythm(Keys keys, Recurrence when) {
        if (when.every() > 1) {
            keys.bare("every", when.every());
        }
        if (!when.span().first().equals(LocalDate.MIN)) {
            keys.text("from", when.span().first().toString());
        } else if (when.every() > 1) {
            keys.text("from", when.week().toString());
        }
        if (!when.span().last().equals(LocalDate.MAX)) {
            keys.text("until", when.span().last().toString());
        }
        return keys;
    }

    private Items commitments() {
        List<Item> items = new ArrayList<>();
        for (Commitment commitment : week.commitments()) {
            Keys keys =
                    new Keys()
                            .text("title", commitment.title())
                            .text("start", time(commitment.start()))
                            .text("end", time(commitment.end()));
            buffers(keys, commitment.beforeMinutes(), commitment.afterMinutes());
            items.add(Item.of(keys.flow()));
        }
        for (RepeatedCommitment repeated : week.repeated()) {
            Keys keys = new Keys().text("title", repeated.title());
            when(keys, repeated.when(), true);
            if (!repeated.time().equals(TimeRange.ALL_DAY)) {
                keys.text("time", repeated.time().toString());
            }
            buffers(keys, repeated.beforeMinutes(), repeated.afterMinutes());
            items.add(Item.of(keys.flow()));
        }
        week.calendars().forEach(calendar -> items.add(Item.of(calendar(calendar))));
        return new Items(items, false);
    }

    private static String time(LocalDateTime time) {
        return time.toString();
    }

    private static Value calendar(CalendarSource source) {
        if (source.equals(CalendarSource.of(source.path()))) {
            return new Text(source.path());
        }
        Keys keys = place(source);
        if (source.transparent() != Meaning.IGNORE) {
            keys.text("transparent", word(source.transparent()));
        }
        if (source.allDay() != Meaning.BUSY) {
            keys.text("allDay", word(source.allDay()));
        }
        buffers(keys, source.beforeMinutes(), source.afterMinutes());
        keys.texts("ignore", source.ignore().stream().map(each -> each.text()).toList());
        keys.texts("protect", source.protect().stream().map(each -> each.text()).toList());
        if (!source.titles().isEmpty()) {
            keys.add("titles", titles(source.titles()), "");
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

    private static Value titles(List<TitleRule> rules) {
        List<Item> items = new ArrayList<>();
        for (TitleRule rule : rules) {
            Keys keys = new Keys().text("title", rule.title().text());
            rule.busy().ifPresent(busy -> keys.bare("busy", busy));
            rule.beforeMinutes()
                    .ifPresent(minutes -> keys.text("before", Durations.format(minutes)));
            rule.afterMinutes().ifPresent(minutes -> keys.text("after", Durations.format(minutes)));
            items.add(Item.of(keys.flow()));
        }
        return new Items(items, true);
    }

    private static void buffers(Keys keys, int before, int after) {
        if (before > 0) {
            keys.text("before", Durations.format(before));
        }
        if (after > 0) {
            keys.text("after", Durations.format(after));
        }
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
        Keys breaks = new Keys();
        if (limits.breakMinutes() > 0) {
            breaks.text("between", Durations.format(limits.breakMinutes()));
        }
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
