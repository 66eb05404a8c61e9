package org.studycal.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.Export.Split;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/**
 * What to click to bring a revision's files into a calendar program, and what only a hand can do,
 * in Markdown.
 */
final class ImportGuide {

    /** Whoever has more to delete had better import anew. */
    private static final int MOST_ROWS = 100;

    private static final String FIRST_TIME =
            """
            - **Google Calendar**, in a browser on a computer (its phone app cannot import): *Other calendars*, *+*, *Create new
              calendar*; then *+*, *Import*: choose the file, choose that calendar at *Add to calendar*, *Import*. The phone
              follows by itself.
            - **Apple Calendar**, on a Mac: *File*, *New Calendar*; then *File*, *Import*: choose the file, then that calendar. A
              calendar in iCloud is on the iPhone, too.
            - **Outlook**, the new one or in a browser: *Add calendar*, *Create blank calendar*; then *Add calendar*, *Upload from
              file*: choose the file, choose that calendar, *Import*. Classic Outlook: *File*, *Open & Export*, *Open Calendar*
              makes a new calendar of the file.
            - **Thunderbird**: *New Calendar*, *On My Computer*; then *Events and Tasks*, *Import*: choose the file, then that
              calendar.
            """;

    private static final String IGNORED =
            """
            | program | what it is known to ignore |
            | --- | --- |
            | Google Calendar | cancellations; reminders in the file (its own are set for a whole calendar: *Settings*, *Event notifications*); categories and their colours (a calendar for each, `studycal solve --split category`, can have its own colour); a file over 1 MB |
            | Apple Calendar | categories |
            | Outlook | that it has an event already: the classic one doubles it; reminders, in some versions |
            | Thunderbird | new versions of an event it has, and cancellations: it skips them and says how many |
            """;

    private final Problem problem;
    private final Optional<Solution> previous;
    private final Solution solution;
    private final List<CalendarFile> calendars;
    private final List<CalendarFile> changes;
    private final Optional<CalendarChanges> news;
    private final CalendarSet titles;
    private final StringBuilder text = new StringBuilder();

    ImportGuide(
            Problem problem,
            Optional<Solution> previous,
            Solution solution,
            List<CalendarFile> calendars,
            List<CalendarFile> changes,
            Optional<CalendarChanges> news) {
        this.problem = problem;
        this.previous = previous;
        this.solution = solution;
        this.calendars = calendars;
        this.changes = changes;
        this.news = news;
        this.titles = new CalendarSet(problem, solution.export().split());
    }

    String text() {
        line(
                "# How to import \""
                        + marked(problem.title())
                        + "\", revision "
                        + solution.revision());
        line("");
        files();
        if (previous.isPresent()) {
            line("");
            line("## A calendar that holds revision " + previous.get().revision());
            line("");
            news.ifPresentOrElse(this::update, this::otherCalendars);
        }
        line("");
        line("## The first time");
        line("");
        line(
                calendars.size() == 1
                        ? "Import "
                                + names(calendars)
                                + " into a calendar of its own: it can then be hidden, or deleted"
                                + " and imported anew, at any time."
                        : "Import each of "
                                + names(calendars)
                                + " into the calendar that the table names, made for it: it can"
                                + " then be hidden, or deleted and imported anew, at any time.");
        line("");
        text.append(FIRST_TIME);
        line("");
        line("## What they are known to ignore");
        line("");
        line("From public documents and reports of 2026 and before; not tried with every version.");
        line("");
        text.append(IGNORED);
        return text.toString();
    }

    private void files() {
        line("| file | for the calendar | what it holds |");
        line("| --- | --- | --- |");
        calendars.forEach(file -> row(file, "all of it"));
        for (CalendarFile file : changes) {
            row(file, "what is new since revision " + previous.orElseThrow().revision());
        }
    }

    private void row(CalendarFile file, String what) {
        line("| `" + file.name() + "` | " + marked(file.calendar()) + " | " + what + " |");
    }

    private void update(CalendarChanges changed) {
        if (changed.isEmpty()) {
            line("No event has changed: there is nothing to import.");
        } else {
            line(
                    Stream.of(
                                    count(changed.added().size(), "new"),
                                    count(changed.changed().size(), "changed"),
                                    count(changed.gone().size(), "gone"))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", ", "Events: ", ".")));
            line("");
            line(
                    "- **Google Calendar** and **Apple Calendar**: import "
                            + names(changes)
                            + " the way the whole calendar was imported, into the same"
                            + " calendar. What moved is moved, nothing is doubled. If Apple Calendar"
                            + " still shows an event twice, do as with Outlook.");
            line(
                    "- **Outlook** and **Thunderbird** do not take a new version of an event they"
                            + " have: delete the calendar and import "
                            + names(calendars)
                            + " as for the first time.");
        }
        line("");
        line(
                "If you have left out a revision, import "
                        + names(calendars)
                        + " instead, into the same calendar.");
        toDelete(changed.gone());
    }

    private static Optional<String> count(int events, String what) {
        return events == 0 ? Optional.empty() : Optional.of(events + " " + what);
    }

    private void otherCalendars() {
        line(
                "The events are spread over calendars in another way than before: delete the old"
                        + " calendar, or the old calendars, and import as for the first time.");
    }

    private void toDelete(List<Cancelled> now) {
        List<Cancelled> earlier =
                solution.cancelled().stream()
                        .filter(event -> event.revision() < solution.revision())
                        .filter(
                                event ->
                                        event.time()
                                                .map(this::end)
                                                .filter(solution.stamp()::isBefore)
                                                .isPresent())
                        .toList();
        if (now.isEmpty() && earlier.isEmpty()) {
            return;
        }
        line("");
        line("### To be deleted by hand");
        line("");
        line(
                "Importing a file deletes nothing in Google Calendar. These events are no longer"
                        + " wanted; where they still are, delete them, or delete the calendar and"
                        + " import it anew.");
        List<Cancelled> all = new ArrayList<>(now);
        all.addAll(earlier);
        all.sort(Comparator.comparing(event -> end(event.time().orElseThrow())));
        line("");
        boolean split = solution.export().split() == Split.CATEGORY;
        line("| event | when | gone since |" + (split ? " calendar |" : ""));
        line("| --- | --- | --- |" + (split ? " --- |" : ""));
        for (Cancelled event : all.subList(0, Math.min(all.size(), MOST_ROWS))) {
            line(
                    "| %s | %s | revision %d |"
                                    .formatted(
                                            marked(event.title()),
                                            when(event.time().orElseThrow()),
                                            event.revision())
                            + (split
                                    ? " "
                                            + marked(titles.title(titles.keyOf(event.category())))
                                            + " |"
                                    : ""));
        }
        if (all.size() > MOST_ROWS) {
            line("");
            line("And " + (all.size() - MOST_ROWS) + " more: import the calendar anew.");
        }
    }

    private Instant end(EventTime time) {
        return switch (time) {
            case EventTime.Span span -> span.end();
            case EventTime.Day day ->
                    day.date().plusDays(1).atStartOfDay(problem.timeZone()).toInstant();
        };
    }

    private String when(EventTime time) {
        return switch (time) {
            case EventTime.Day day -> day(day.date()) + ", all day";
            case EventTime.Span span -> {
                ZoneId zone = problem.timeZone();
                LocalDate first = LocalDate.ofInstant(span.start(), zone);
                LocalDate last = LocalDate.ofInstant(span.end(), zone);
                yield day(first)
                        + " "
                        + LocalTime.ofInstant(span.start(), zone)
                        + " to "
                        + (last.equals(first) ? "" : day(last) + " ")
                        + LocalTime.ofInstant(span.end(), zone);
            }
        };
    }

    private static String day(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        String name = day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
        return name + " " + date;
    }

    private static String names(List<CalendarFile> files) {
        return files.stream()
                .map(file -> "`" + file.name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** A title as Markdown shows it, letter by letter. */
    private static String marked(String title) {
        return PlainText.oneLine(title).replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
