package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** The changes that a calendar with an earlier revision needs, for the person who imports them. */
public final class ChangesText {

    private static final int MOST_LINES = 20;
    private static final int WHEN = 30;

    private ChangesText() {}

    /**
     * Events that differ.
     *
     * @param added how many are new
     * @param changed how many have changed
     * @param gone those that are no longer wanted
     */
    public record News(int added, int changed, List<Cancelled> gone) {

        public News {
            gone = List.copyOf(gone);
        }

        boolean isEmpty() {
            return added == 0 && changed == 0 && gone.isEmpty();
        }
    }

    /**
     * The report.
     *
     * @param news empty when events are spread over calendars in another way than before
     * @param folder what was written to
     * @param files what was written
     */
    public static String of(
            Problem problem,
            Solution held,
            Solution newest,
            Optional<News> news,
            String folder,
            Collection<String> files) {
        StringBuilder text = new StringBuilder();
        text.append("From revision %d to %d: ".formatted(held.revision(), newest.revision()));
        if (news.isEmpty()) {
            text.append("events are spread over other calendars; import them anew.\n");
        } else if (news.get().isEmpty()) {
            text.append("no event has changed, there is nothing to import.\n");
        } else {
            text.append(
                    Stream.of(
                                    count(news.get().added(), "new"),
                                    count(news.get().changed(), "changed"),
                                    count(news.get().gone().size(), "gone"))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", ", "events ", "\n")));
        }
        text.append("\n  Written to ").append(folder).append('\n');
        for (String file : files) {
            text.append("    ").append(file).append('\n');
        }
        news.map(News::gone)
                .filter(gone -> !gone.isEmpty())
                .ifPresent(gone -> byHand(text, gone, problem.timeZone()));
        return text.toString();
    }

    private static Optional<String> count(int events, String what) {
        return events == 0 ? Optional.empty() : Optional.of(what + ": " + Wording.whole(events));
    }

    private static void byHand(StringBuilder text, List<Cancelled> gone, ZoneId zone) {
        text.append("\n  To be deleted by hand, where the calendar ignores cancellations:\n");
        gone.stream()
                .sorted(Comparator.comparing(event -> start(event, zone)))
                .limit(MOST_LINES)
                .forEach(
                        event ->
                                text.append("    ")
                                        .append(Wording.left(when(event, zone), WHEN))
                                        .append(
                                                Wording.cut(
                                                        event.title(), Wording.COLUMNS - 4 - WHEN))
                                        .append('\n'));
        if (gone.size() > MOST_LINES) {
            text.append("    and ")
                    .append(Wording.whole(gone.size() - MOST_LINES))
                    .append(" more, see IMPORT.md\n");
        }
    }

    private static Instant start(Cancelled event, ZoneId zone) {
        return switch (event.time().orElseThrow()) {
            case EventTime.Day day -> day.date().atStartOfDay(zone).toInstant();
            case EventTime.Span span -> span.start();
        };
    }

    private static String when(Cancelled event, ZoneId zone) {
        return switch (event.time().orElseThrow()) {
            case EventTime.Day day -> Wording.date(day.date()) + "  all day";
            case EventTime.Span span ->
                    "%s  %s-%s"
                            .formatted(
                                    Wording.date(LocalDate.ofInstant(span.start(), zone)),
                                    LocalTime.ofInstant(span.start(), zone),
                                    LocalTime.ofInstant(span.end(), zone));
        };
    }
}
