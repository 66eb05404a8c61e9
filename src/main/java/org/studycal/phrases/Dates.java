package org.studycal.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds calendar dates and ranges of them. */
final class Dates {

    private final DateForms forms;
    private final Joints joints;
    private final WeekDays weekDays;

    Dates(Vocabulary vocabulary, Joints joints, WeekDays weekDays) {
        this.forms = new DateForms(vocabulary);
        this.joints = joints;
        this.weekDays = weekDays;
    }

    List<DateMention> all(Folded text) {
        List<DateMention> dates = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            Found found = at(text, place);
            if (found != null) {
                dates.add(found.date());
                place = found.end();
            } else {
                place = text.next(place);
            }
        }
        return dates;
    }

    private record Found(DateMention date, int end) {}

    private Found at(Folded text, int place) {
        if (text.digit(place)
                ? text.digit(place - 1) || text.letter(place - 1)
                : text.letter(place - 1) && text.letter(place)) {
            return null;
        }
        if (text.at(place - 1) == '.' && text.digit(place - 2)) {
            // The second figure of "1.1 to 1.5" begins no date.
            return null;
        }
        DateForms.Form first = forms.at(text, place, false);
        if (first == null) {
            first = dayBeforeRange(text, place);
            if (first == null) {
                return null;
            }
        }
        DateForms.Form last = null;
        Joints.Joint joint = joints.range(text, first.end());
        if (joint.found() && !joint.list()) {
            last = forms.at(text, weekday(text, joint.end()), true);
            if (last == null && first.monthFirst()) {
                last = forms.dayOnly(text, joint.end(), first);
            }
            if (last != null && !after(first.day(), last.day())) {
                last = null;
            }
        }
        if (first.needsCompany() && last == null && !set(text, place, first.end())) {
            return null;
        }
        if (first.needsRange() && last == null) {
            return null;
        }
        return new Found(
                mention(text, place, first, last == null ? first : last),
                last == null ? first.end() : last.end());
    }

    /** {@code 5} of {@code 5 - 11 January}: a day whose month stands at the end of the range. */
    private DateForms.Form dayBeforeRange(Folded text, int place) {
        DateForms.Form day = forms.bareDay(text, place);
        if (day == null) {
            return null;
        }
        Joints.Joint joint = joints.range(text, day.end());
        if (!joint.found() || joint.list()) {
            return null;
        }
        DateForms.Form last = forms.at(text, joint.end(), true);
        if (last == null
                || last.monthFirst()
                || last.ambiguous()
                || last.day().day() <= day.day().day()
                || (last.needsRange() && !day.dotted())) {
            return null;
        }
        return day.in(last.day());
    }

    /** The place after a day of the week and a comma, as in {@code Mon, Jan 5 - Sun, Jan 11}. */
    private int weekday(Folded text, int place) {
        int name = weekDays.afterName(text, place);
        if (name == place) {
            return place;
        }
        int end = text.at(name) == '.' ? name + 1 : name;
        end = text.at(end) == ',' ? end + 1 : end;
        return text.skip(end);
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
     * Whether a date such as {@code 5/1} stands alone, in brackets, before a colon, after a
     * weekday.
     */
    private boolean set(Folded text, int place, int end) {
        int after = text.skip(end);
        char next = text.at(after);
        boolean closed = after >= text.length() || ":)]|-".indexOf(next) >= 0;
        boolean bracketed =
                (text.at(place - 1) == '(' || text.at(place - 1) == '[')
                        && (next == ')' || next == ']' || next == ',');
        if (bracketed || (closed && place == text.lead()) || forms.announced(text, place)) {
            return true;
        }
        WeekDays.Found days = weekDays.lead(text);
        return days != null && weekday(text, days.start()) == place;
    }

    private static DateMention mention(
            Folded text, int place, DateForms.Form first, DateForms.Form last) {
        DateMention.Day from = first.day();
        DateMention.Day to = last.day();
        if (from.year().isEmpty() && to.year().isPresent()) {
            int year = to.year().getAsInt() - (number(from) > number(to) ? 1 : 0);
            from = new DateMention.Day(OptionalInt.of(year), from.month(), from.day());
        } else if (from.year().isPresent() && to.year().isEmpty()) {
            int year = from.year().getAsInt() + (number(from) > number(to) ? 1 : 0);
            to = new DateMention.Day(OptionalInt.of(year), to.month(), to.day());
        }
        boolean ambiguous = first.ambiguous() && last.ambiguous();
        boolean swap = false;
        if (ambiguous && !first.equals(last)) {
            // A range is within one month rather than over several.
            boolean days = from.month() == to.month();
            swap = !days && from.day() == to.day();
            ambiguous = !days && !swap;
        }
        if (first.ambiguous() && (swap || (!last.ambiguous() && last.dayFirst()))) {
            from = new DateMention.Day(from.year(), from.day(), from.month());
        }
        if (last.ambiguous() && (swap || (!first.ambiguous() && first.dayFirst()))) {
            to = new DateMention.Day(to.year(), to.day(), to.month());
        }
        return new DateMention(
                from, to, ambiguous, text.original(place), text.original(last.end()));
    }
}
