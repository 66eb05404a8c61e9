package org.studycal.report.html;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studycal.plan.Session;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.report.Timetable;
import org.studycal.report.Wording;

/** The week of today and the next one, as a grid of days; on a narrow page as a list. */
final class WeekSections {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** Below it there is room for one line only. */
    private static final int SHORT = 40;

    private final Facts facts;

    /**
     * A block of a day, in minutes from the day's midnight.
     *
     * @param begins when, as a clock has it
     * @param note what else is said of its time
     */
    private record Block(int from, int to, String style, String title, String begins, String note) {

        /** Whole lines that the title has room for, below the time; see the style sheet. */
        private int lines() {
            return Math.max(1, (int) (((to - from) * 3.1 / HOUR - 0.2 - 0.975) / 0.94));
        }

        Element element(int first, int last) {
            boolean one = to - from < SHORT;
            Element item =
                    Element.of("li")
                            .with("class", one ? style + " short" : style)
                            .with(
                                    "style",
                                    "top:%s;height:%s"
                                            .formatted(
                                                    percent(from - first, last - first),
                                                    percent(to - from, last - first)));
            if (one) {
                item.with("title", begins + note + " " + title);
            }
            return item.add(
                    Element.of("span", begins)
                            .with("class", "time")
                            .add(Element.of("span", note).with("class", "until")),
                    Element.of("span", title)
                            .with("class", "name")
                            .with("style", "--lines:" + lines()));
        }
    }

    WeekSections(Facts facts) {
        this.facts = facts;
    }

    List<Section> sections() {
        DateRange span = facts.span();
        LocalDate today = facts.contents().today();
        LocalDate shown =
                today.isBefore(span.first())
                        ? span.first()
                        : today.isAfter(span.last()) ? span.last() : today;
        int week = facts.problem().weeks().weekOf(shown);
        int last = facts.problem().weeks().weekOf(span.last());
        boolean present = shown.equals(today);
        List<Section> sections = new ArrayList<>();
        sections.add(
                section(
                        "this-week",
                        present ? "This week" : week == last ? "The last week" : "The first week",
                        week));
        if (week < last) {
            sections.add(section("next-week", present ? "Next week" : "The week after", week + 1));
        }
        return sections;
    }

    private Section section(String id, String name, int week) {
        DateRange days = facts.week(week);
        Map<LocalDate, Timetable.Day> known =
                facts.timetable().days().stream()
                        .filter(day -> days.contains(day.date()))
                        .collect(Collectors.toMap(Timetable.Day::date, day -> day));
        List<Block> all = new ArrayList<>();
        known.values().forEach(day -> all.addAll(blocks(day)));
        int from = all.stream().mapToInt(Block::from).min().orElse(9 * HOUR) / HOUR * HOUR;
        int to = Math.ceilDiv(all.stream().mapToInt(Block::to).max().orElse(18 * HOUR), HOUR);
        Element grid =
                Element.of("div")
                        .with("class", "week")
                        .with("style", "--rows:" + Math.max(1, to - from / HOUR))
                        .add(hours(from, to * HOUR));
        days.first()
                .datesUntil(days.last().plusDays(1))
                .map(date -> day(date, known.get(date), from, to * HOUR))
                .forEach(grid::add);
        long minutes = known.values().stream().mapToLong(Timetable.Day::minutes).sum();
        String total =
                "Week %d, %s to %s: %s."
                        .formatted(
                                week,
                                Wording.date(days.first()),
                                Wording.date(days.last()),
                                Wording.hours(minutes));
        return new Section(id, name, List.of(Element.of("p", total), grid));
    }

    /** The hours at the side; they are also said with each session. */
    private static Element hours(int from, int to) {
        Element hours = Element.of("div").with("class", "hours").with("aria-hidden", "true");
        for (int at = from; at < to; at += HOUR) {
            hours.add(
                    Element.of("span", "%02d:00".formatted(at / HOUR % 24))
                            .with("style", "top:" + percent(at - from, to - from)));
        }
        return hours;
    }

    private Element day(LocalDate date, Timetable.Day day, int from, int to) {
        boolean today = date.equals(facts.contents().today());
        Element element =
                Element.of("div")
                        .with("class", (today ? "day today" : "day") + (day == null ? " free" : ""))
                        .add(Element.of("h3", Wording.date(date) + (today ? ", today" : "")));
        Element list = Element.of("ol");
        if (day != null) {
            for (Milestone milestone : day.milestones()) {
                element.add(Marks.milestone(milestone));
            }
            for (Block block : blocks(day)) {
                list.add(block.element(from, to));
            }
        }
        return element.add(list);
    }

    private List<Block> blocks(Timetable.Day day) {
        List<Block> blocks = new ArrayList<>();
        for (Commitment busy : day.commitments()) {
            int from = minute(day.date(), busy.start());
            int to = minute(day.date(), busy.end());
            blocks.add(
                    new Block(
                            Math.max(0, from),
                            Math.min(DAY, to),
                            "busy",
                            busy.title(),
                            Wording.clock(busy.start()),
                            Marks.until(busy.end())));
        }
        for (Timetable.Entry entry : day.entries()) {
            int from = minute(day.date(), entry.start());
            boolean done = entry.session().status() == Session.Status.DONE;
            blocks.add(
                    new Block(
                            from,
                            from + entry.session().minutes(),
                            "session "
                                    + facts.hues().of(entry.session().category())
                                    + (done ? " done" : ""),
                            entry.title(),
                            Wording.clock(entry.start()),
                            Marks.until(entry.end()) + (done ? " done" : "")));
        }
        blocks.sort(Comparator.comparingInt(Block::from));
        return blocks;
    }

    /** Minutes of the wall clock; a night that counts for this day goes on after 24 hours. */
    private static int minute(LocalDate date, LocalDateTime time) {
        return Math.toIntExact(Duration.between(date.atStartOfDay(), time).toMinutes());
    }

    private static String percent(int part, int whole) {
        return Element.decimal(100.0 * part / whole) + "%";
    }
}
