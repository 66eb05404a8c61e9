package org.studycal.report.html;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.report.Timetable;
import org.studycal.report.Wording;

/** The months, each a table of its weeks that is printed on a page; on a narrow page a list. */
final class MonthsSection {

    private final Facts facts;
    private final Map<LocalDate, Timetable.Day> days;

    MonthsSection(Facts facts) {
        this.facts = facts;
        this.days =
                facts.timetable().days().stream()
                        .collect(Collectors.toMap(Timetable.Day::date, day -> day));
    }

    Section section() {
        DateRange span = facts.span();
        List<Element> months = new ArrayList<>();
        YearMonth last = YearMonth.from(span.last());
        for (YearMonth month = YearMonth.from(span.first());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month(month));
        }
        return new Section("months", "Months", months);
    }

    private Element month(YearMonth month) {
        String name = month.getMonth().name();
        String heading =
                "%s%s %d"
                        .formatted(
                                name.charAt(0),
                                name.substring(1).toLowerCase(Locale.ROOT),
                                month.getYear());
        long minutes =
                days.values().stream()
                        .filter(day -> YearMonth.from(day.date()).equals(month))
                        .mapToLong(Timetable.Day::minutes)
                        .sum();
        DayOfWeek begins = facts.problem().weekStart();
        Element head = Element.of("tr").add(Element.of("th", "week").with("scope", "col"));
        for (int i = 0; i < 7; i++) {
            head.add(Element.of("th", Wording.day(begins.plus(i))).with("scope", "col"));
        }
        Element body = Element.of("tbody");
        LocalDate week = month.atDay(1).with(TemporalAdjusters.previousOrSame(begins));
        for (; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            Element row = Element.of("tr").add(Element.of("th", number(week)).with("scope", "row"));
            week.datesUntil(week.plusWeeks(1)).map(date -> cell(date, month)).forEach(row::add);
            body.add(row);
        }
        return Element.of("div")
                .with("class", "month")
                .add(
                        Element.of("h3", heading + ", " + Wording.hours(minutes)),
                        Element.of("table")
                                .with("class", "month")
                                .add(Element.of("thead").add(head), body));
    }

    /** The plan week; weeks before the plan's first have no number. */
    private String number(LocalDate date) {
        int week = facts.problem().weeks().weekOf(date);
        return week < 1 ? "" : Integer.toString(week);
    }

    private Element cell(LocalDate date, YearMonth month) {
        if (!YearMonth.from(date).equals(month)) {
            return Element.of("td").with("class", "other");
        }
        boolean today = date.equals(facts.contents().today());
        Timetable.Day day = days.get(date);
        Element cell =
                Element.of("td")
                        .with("class", today ? "today" : day == null ? "free" : "full")
                        .add(
                                Element.of("span")
                                        .with("class", "date")
                                        .add(
                                                Element.of(
                                                                "span",
                                                                Wording.day(date.getDayOfWeek())
                                                                        + " ")
                                                        .with("class", "weekday"))
                                        .text(Integer.toString(date.getDayOfMonth())));
        if (day == null) {
            return cell;
        }
        for (Milestone milestone : day.milestones()) {
            cell.add(Marks.milestone(milestone));
        }
        Element list = Element.of("ul");
        for (Timetable.Entry entry : day.entries()) {
            list.add(
                    Element.of("li")
                            .with("class", facts.hues().of(entry.session().category()))
                            .add(
                                    Element.of("span", Wording.clock(entry.start()))
                                            .with("class", "time"))
                            .text(" " + entry.title()));
        }
        return day.entries().isEmpty() ? cell : cell.add(list);
    }
}
