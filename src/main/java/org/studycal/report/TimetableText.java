package org.studycal.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.studycal.plan.Session;
import org.studycal.problem.Commitment;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;

/** A timetable as text, a block of lines for each day. */
public final class TimetableText {

    private static final int DURATION = 6;
    private static final int TIME = "00:00-00:00".length();
    private static final int LONGEST_CATEGORY = 18;

    private final Timetable timetable;
    private final Palette palette;
    private final int categoryColumns;
    private final StringBuilder text = new StringBuilder();

    private TimetableText(Timetable timetable, Palette palette) {
        this.timetable = timetable;
        this.palette = palette;
        categoryColumns =
                timetable.days().stream()
                        .flatMap(day -> day.entries().stream())
                        .mapToInt(
                                entry ->
                                        Math.min(LONGEST_CATEGORY, Wording.width(entry.category())))
                        .max()
                        .orElse(0);
    }

    /** The timetable with its days, their sessions and milestones, and a total. */
    public static String of(Timetable timetable, Palette palette) {
        return new TimetableText(timetable, palette).build();
    }

    private String build() {
        timetable.days().forEach(this::day);
        if (timetable.days().stream().allMatch(TimetableText::isFree)) {
            text.append("Nothing planned ").append(Wording.days(timetable.range())).append(".\n");
            timetable
                    .next()
                    .ifPresent(
                            date ->
                                    text.append(
                                            "The next session is on %s, in week %d.\n"
                                                    .formatted(
                                                            Wording.date(date),
                                                            timetable
                                                                    .problem()
                                                                    .weeks()
                                                                    .weekOf(date))));
            return text.toString();
        }
        if (timetable.days().size() > 1) {
            text.append(Wording.length(timetable.minutes()))
                    .append(" on ")
                    .append(Wording.count(studyDays(), "day"))
                    .append(", ")
                    .append(Wording.days(timetable.range()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Somebody may move on a day on which nothing is planned. */
    private static boolean isFree(Timetable.Day day) {
        return day.entries().isEmpty() && day.milestones().isEmpty();
    }

    private void day(Timetable.Day day) {
        String date =
                day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + day.date();
        String week = "week " + day.week();
        String total = day.entries().isEmpty() ? "" : Wording.length(day.minutes());
        text.append(palette.strong(date + "  " + total))
                .append(" ".repeat(Wording.COLUMNS - width(date, total, week)))
                .append(palette.faint(week))
                .append('\n');
        List<Milestone> exams = new ArrayList<>();
        for (Milestone milestone : day.milestones()) {
            if (milestone.time().isEmpty()) {
                milestone(milestone);
            } else {
                exams.add(milestone);
            }
        }
        exams.sort(Comparator.comparing(exam -> exam.start(zone())));
        List<MovingZone.Stay> moves = new ArrayList<>(day.moves());
        List<Commitment> commitments = new ArrayList<>(day.commitments());
        for (Timetable.Entry entry : day.entries()) {
            while (!commitments.isEmpty()
                    && commitments.getFirst().start().isBefore(entry.start())) {
                commitment(commitments.removeFirst(), day.date());
            }
            while (!moves.isEmpty()
                    && !entry.session().start().isBefore(moves.getFirst().start())) {
                move(moves.removeFirst());
            }
            while (!exams.isEmpty()
                    && !exams.getFirst().start(zone()).isAfter(entry.session().start())) {
                milestone(exams.removeFirst());
            }
            entry(entry);
        }
        commitments.forEach(each -> commitment(each, day.date()));
        exams.forEach(this::milestone);
        moves.forEach(this::move);
        text.append('\n');
    }

    /** A commitment, as far as it lies on a day or goes on after it. */
    private void commitment(Commitment commitment, LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        boolean before = commitment.start().isBefore(midnight);
        LocalDateTime start = before ? midnight : commitment.start();
        boolean after = commitment.end().isAfter(start.plusDays(1));
        LocalDateTime end = after ? midnight.plusDays(1) : commitment.end();
        boolean allDay = start.equals(midnight) && end.equals(midnight.plusDays(1));
        String time = allDay ? "all day" : Wording.clock(start) + "-" + Wording.end(end);
        String line =
                "  %s  %s  %s"
                        .formatted(
                                Wording.left(time, TIME),
                                Wording.left("busy", DURATION),
                                commitment.title());
        text.append(palette.faint(Wording.cut(line, Wording.COLUMNS))).append('\n');
    }

    private static int width(String date, String total, String week) {
        return Wording.width(date) + 2 + Wording.width(total) + Wording.width(week);
    }

    private void milestone(Milestone milestone) {
        text.append("  ")
                .append(palette.warn(Wording.cut(heading(milestone), Wording.COLUMNS - 2)))
                .append('\n');
        for (String item : milestone.checklist()) {
            text.append("    - ").append(Wording.cut(item, Wording.COLUMNS - 6)).append('\n');
        }
    }

    private ZoneId zone() {
        return timetable.problem().timeZone();
    }

    private String heading(Milestone milestone) {
        String kind = milestone.kind().title();
        boolean named = milestone.title().regionMatches(true, 0, kind, 0, kind.length());
        String what =
                named && milestone.isExam() ? milestone.title() : kind + ": " + milestone.title();
        if (milestone.time().isEmpty()) {
            return what;
        }
        LocalDateTime start = milestone.date().atTime(milestone.time().get());
        return milestone.isExam()
                ? "%s-%s  %s"
                        .formatted(
                                Wording.clock(start),
                                Wording.end(LocalDateTime.ofInstant(milestone.end(zone()), zone())),
                                what)
                : "%s  %s".formatted(Wording.clock(start), what);
    }

    private void move(MovingZone.Stay move) {
        text.append("  ")
                .append(
                        palette.warn(
                                Wording.cut(
                                        Wording.move(move) + clocks(move), Wording.COLUMNS - 2)))
                .append('\n');
    }

    /** The change that a move makes to the clocks, if any. */
    private String clocks(MovingZone.Stay move) {
        ZoneRules rules = zone().getRules();
        ZoneOffsetTransition change = rules.nextTransition(move.start().minusSeconds(1));
        return change != null && change.getInstant().equals(move.start())
                ? " (midnight is %s there)".formatted(Wording.clock(change.getDateTimeAfter()))
                : "";
    }

    private void entry(Timetable.Entry entry) {
        boolean done = entry.session().status() == Session.Status.DONE;
        String start =
                "  %s-%s  %s  "
                        .formatted(
                                Wording.clock(entry.start()),
                                Wording.end(entry.end()),
                                Wording.left(Wording.length(entry.session().minutes()), DURATION));
        int titleColumns = Wording.COLUMNS - Wording.width(start) - 2 - categoryColumns;
        String title = (done ? "✓ " : "") + entry.title() + night(entry);
        List<String> lines =
                entry.session().topics().isEmpty()
                        ? List.of(title)
                        : Wording.wrap(title, titleColumns);
        text.append(start)
                .append(Wording.left(lines.getFirst(), titleColumns))
                .append("  ")
                .append(palette.faint(Wording.cut(entry.category(), categoryColumns)))
                .append('\n');
        for (String line : lines.subList(1, lines.size())) {
            text.append(" ".repeat(Wording.width(start))).append(line).append('\n');
        }
    }

    /** After midnight the calendar is on the next day already. */
    private static String night(Timetable.Entry entry) {
        LocalDate calendarDate = entry.start().toLocalDate();
        return calendarDate.equals(entry.date())
                ? ""
                : " (%s)".formatted(Wording.date(calendarDate));
    }

    private long studyDays() {
        return timetable.days().stream().filter(day -> !day.entries().isEmpty()).count();
    }
}
