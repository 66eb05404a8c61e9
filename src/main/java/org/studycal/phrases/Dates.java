package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.studycal.phrases.DateForm.Trait;

/** Finds calendar dates and ranges of them. */
final class Dates {

    private final DateForms forms;
    private final Joints joints;
    private final WeekDays weekDays;
    private final VagueDays vague;

    Dates(DateForms forms, Joints joints, WeekDays weekDays, VagueDays vague) {
        this.forms = forms;
        this.joints = joints;
        this.weekDays = weekDays;
        this.vague = vague;
    }

    List<DateMention> all(Folded text) {
        return Found.values(text, this::at);
    }

    /** Days that a text gives by their part of a month, such as {@code end of March}. */
    List<DateMention> vague(Folded text) {
        return Found.values(
                text,
                (same, place) -> {
                    DateForm day = same.within(place) ? null : vague.at(same, place);
                    return day == null
                            ? null
                            : new Found<>(mention(same, place, day, day), place, day.end());
                });
    }

    /** The date or range that begins at a place, or {@code null}. */
    Found<DateMention> at(Folded text, int place) {
        boolean inside =
                text.digit(place)
                        ? text.digit(place - 1) || text.letter(place - 1)
                        : text.letter(place - 1) && text.letter(place);
        // The second figure of "1.1 to 1.5" begins no date, and none that of
        // "example.org/2009/10/12".
        boolean path =
                text.at(place - 1) == '/' && (text.letter(place - 2) || text.digit(place - 2));
        if (inside || path || (text.at(place - 1) == '.' && text.digit(place - 2))) {
            return null;
        }
        DateForm first = forms.at(text, place, false);
        first = first == null ? dayBeforeRange(text, place) : first;
        if (first == null) {
            return null;
        }
        DateForm last = first.is(Trait.NEEDS_WEEKDAY) ? null : last(text, first);
        Weekday before = before(text, place);
        Weekday behind = last == null ? behind(text, first.end()) : null;
        // "Do 1.2 and 1.3" names sections.
        boolean led =
                before != null && (!first.is(Trait.NEEDS_WEEKDAY) || isClosed(text, first.end()));
        boolean alone =
                first.is(Trait.NEEDS_RANGE)
                        || (first.is(Trait.NEEDS_COMPANY) && !set(text, place, first.end()));
        if (last == null && alone && !led && behind == null) {
            return null;
        }
        DateForm end = last == null ? first : last;
        DateMention core = mention(text, place, first, end);
        DateMention whole =
                new DateMention(
                        core.first(),
                        core.last(),
                        core.ambiguous(),
                        before != null ? before.days() : behind != null ? behind.days() : Set.of(),
                        before != null ? text.original(before.place()) : core.start(),
                        behind != null ? text.original(behind.place()) : core.end());
        return new Found<>(whole, place, behind != null ? behind.place() : end.end());
    }

    /** A day of the week, and where it begins before a date or ends behind it. */
    private record Weekday(Set<DayOfWeek> days, int place) {}

    /** The day of the week straight before a date, if a text or bracket begins with it. */
    private Weekday before(Folded text, int place) {
        int end = place;
        while (end > 0 && " ,.".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        int start = text.wordBefore(end);
        boolean parted = text.at(start - 1) == ' ' && ":-|".indexOf(text.at(start - 2)) >= 0;
        boolean first = start == text.lead() || parted || "([".indexOf(text.at(start - 1)) >= 0;
        Set<DayOfWeek> days = weekDays.named(text, start, text.at(end) == '.');
        return start < end && first && !days.isEmpty() && weekday(text, start) == place
                ? new Weekday(days, start)
                : null;
    }

    /** The day of the week straight behind a date that ends at a place, if nothing follows it. */
    private Weekday behind(Folded text, int end) {
        int sign = text.skip(end);
        int after = text.skip(",-".indexOf(text.at(sign)) >= 0 ? sign + 1 : end);
        boolean bracketed = text.at(after) == '(';
        int start = bracketed ? after + 1 : after;
        int name = weekDays.afterName(text, start);
        int next = text.at(name) == '.' ? name + 1 : name;
        boolean closed = bracketed ? text.at(next) == ')' : isClosed(text, next);
        Set<DayOfWeek> days = weekDays.named(text, start, bracketed);
        return days.isEmpty() || start == end || !closed
                ? null
                : new Weekday(days, bracketed ? next + 1 : next);
    }

    private static boolean isClosed(Folded text, int end) {
        int behind = text.skip(end);
        return behind >= text.length() || ":-|)],".indexOf(text.at(behind)) >= 0;
    }

    /** The end of a range that a date begins, or {@code null}. */
    private DateForm last(Folded text, DateForm first) {
        Joints.Joint joint = joints.range(text, joints.afterYear(text, first.end()));
        if (!joint.found() || joint.list()) {
            return null;
        }
        // The end of "6/7 - /13" is a day of the same month.
        boolean sameMonth = text.at(joint.end()) == '/' && text.digit(joint.end() + 1);
        if (sameMonth) {
            return forms.dayOnly(text, joint.end() + 1, first.day());
        }
        DateForm last = end(text, joint.end());
        last = last == null ? vague.at(text, joint.end()) : last;
        if (last == null && first.is(Trait.MONTH_FIRST)) {
            last = forms.dayOnly(text, joint.end(), first.day());
        }
        return last != null
                        && after(first.day(), last.day())
                        && !areSections(text, first, last, joint.end())
                ? last
                : null;
    }

    /** A date at the end of a range, past a day of the week. */
    private DateForm end(Folded text, int place) {
        // A short name may be that of a month and, in another language, of a day: "Mar 14".
        DateForm month = forms.at(text, place, true);
        return month == null ? forms.at(text, weekday(text, place), true) : month;
    }

    /** {@code 12.12-13.3} are the numbers of sections: nothing is behind a day's month. */
    private static boolean areSections(Folded text, DateForm first, DateForm last, int start) {
        return first.is(Trait.DOTTED)
                && last.is(Trait.DOTTED)
                && first.day().year().isEmpty()
                && last.day().year().isEmpty()
                && text.at(first.end() - 1) != '.'
                && text.at(last.end() - 1) != '.'
                && last.end() - start < "31.12".length();
    }

    /** {@code 5} of {@code 5 - 11 January}: a day whose month stands at the end of the range. */
    private DateForm dayBeforeRange(Folded text, int place) {
        DateForm day = forms.bareDay(text, place);
        Joints.Joint joint = day == null ? Joints.Joint.NONE : joints.range(text, day.end());
        if (!joint.found() || joint.list()) {
            return null;
        }
        DateForm last = end(text, joint.end());
        return last == null
                        || last.is(Trait.MONTH_FIRST)
                        || last.is(Trait.AMBIGUOUS)
                        || last.day().day() <= day.day().day()
                        || (last.is(Trait.NEEDS_RANGE) && !day.is(Trait.DOTTED))
                ? null
                : day.in(last.day());
    }

    /** The place after a day of the week and a comma, as in {@code Mon, Jan 5 - Sun, Jan 11}. */
    private int weekday(Folded text, int place) {
        int name = weekDays.afterName(text, place);
        if (name == place) {
            return place;
        }
        int end = text.at(name) == '.' ? name + 1 : name;
        return text.skip(text.at(end) == ',' ? end + 1 : end);
    }

    /** Whether day comes after another; where a year is missing the year may turn between them. */
    private static boolean after(DateMention.Day first, DateMention.Day last) {
        if (first.year().isPresent() && last.year().isPresent()) {
            int years = last.year().getAsInt() - first.year().getAsInt();
            return years > 0 || (years == 0 && number(last) >= number(first));
        }
        return number(last) >= number(first) || first.month() > last.month();
    }

    private static int number(DateMention.Day day) {
        return day.month() * 100 + day.day();
    }

    /**
     * Whether a date such as {@code 5/1} stands alone, in brackets, before a colon, a time or a
     * weekday in brackets, or after a weekday.
     */
    private boolean set(Folded text, int place, int end) {
        int after = text.skip(end);
        char next = text.at(after);
        boolean closed = after >= text.length() || ":)]|-".indexOf(next) >= 0;
        boolean bracketed = "([".indexOf(text.at(place - 1)) >= 0 && ")],".indexOf(next) >= 0;
        closed |= text.digit(after) && text.at(Figure.whole(text, after).end()) == ':';
        boolean named = "(（".indexOf(next) >= 0 && weekDays.afterName(text, after + 1) > after + 1;
        if (bracketed
                || named
                || (closed && place == text.lead())
                || forms.announced(text, place)) {
            return true;
        }
        Found<?> days = weekDays.lead(text);
        return days != null && weekday(text, days.start()) == place;
    }

    private DateMention mention(Folded text, int place, DateForm first, DateForm last) {
        DateMention.Day from = first.day();
        DateMention.Day to = last.day();
        int turn = number(from) > number(to) ? 1 : 0;
        if (from.year().isEmpty() && to.year().isPresent()) {
            from = from.of(to.year().getAsInt() - turn);
        } else if (from.year().isPresent() && to.year().isEmpty()) {
            to = to.of(from.year().getAsInt() + turn);
        }
        boolean unsure = first.is(Trait.AMBIGUOUS) && last.is(Trait.AMBIGUOUS);
        // A range is within one month rather than over several.
        boolean days = from.month() == to.month();
        boolean range = unsure && !from.equals(to);
        boolean swap = range && !days && from.day() == to.day();
        boolean ambiguous = unsure && !(range && (days || swap));
        if (first.is(Trait.AMBIGUOUS) && (swap || isDayFirst(last))) {
            from = from.swapped();
        }
        if (last.is(Trait.AMBIGUOUS) && (swap || isDayFirst(first))) {
            to = to.swapped();
        }
        int end = text.original(joints.afterYear(text, last.end()));
        return new DateMention(from, to, ambiguous, text.original(place), end);
    }

    private static boolean isDayFirst(DateForm form) {
        return !form.is(Trait.AMBIGUOUS) && form.is(Trait.DAY_FIRST);
    }
}
