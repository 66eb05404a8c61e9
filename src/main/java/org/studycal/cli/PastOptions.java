package org.studycal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.studycal.app.BadInput;
import org.studycal.app.ReplanPlan.Past;
import org.studycal.problem.DateRange;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;
import picocli.CommandLine.Option;

/** What happened before a plan is made anew, as far as it is not logged yet. */
final class PastOptions {

    @Option(
            names = "--missed",
            paramLabel = "DAYS",
            description =
                    "Nothing was done on these days: today, yesterday, a weekday, a date, 10 Feb,"
                            + " or several like 10..20 Feb. Repeatable.")
    private List<String> missed = List.of();

    @Option(
            names = "--done",
            paramLabel = "DAYS",
            description = "All was done on these days, also where it was recorded as missed.")
    private List<String> done = List.of();

    @Option(
            names = "--sick",
            paramLabel = "DAYS",
            description = "Nothing was or will be done on these days; days ahead are kept free.")
    private List<String> sick = List.of();

    @Option(
            names = "--holiday",
            paramLabel = "DAYS",
            description = "The same for days of holiday: 10..20 Feb, next fri.")
    private List<String> holiday = List.of();

    @Option(
            names = "--assume",
            paramLabel = "done|missed",
            description = "What past sessions count as that nothing is recorded of. Default: done.")
    private String assume = "done";

    /** What happened, and whether what is left takes as long as work of its category did. */
    Past past(boolean applyRatio) {
        return new Past(this::entries, assumption(), applyRatio);
    }

    private List<Entry> entries(Instant stamp, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(stamp, zone);
        List<Entry> entries = new ArrayList<>();
        for (DateRange days : days("--missed", missed, today, DayWords.View.PAST)) {
            entries.add(new Entry.MarkedDays(stamp, Entry.Mark.MISSED, days));
        }
        for (DateRange days : days("--done", done, today, DayWords.View.PAST)) {
            entries.add(new Entry.MarkedDays(stamp, Entry.Mark.DONE, days));
        }
        for (DateRange days : days("--sick", sick, today, DayWords.View.AROUND)) {
            entries.add(new Entry.Sick(stamp, days));
        }
        for (DateRange days : days("--holiday", holiday, today, DayWords.View.AHEAD)) {
            entries.add(new Entry.Holiday(stamp, days));
        }
        return entries;
    }

    private static List<DateRange> days(
            String option, List<String> texts, LocalDate today, DayWords.View view) {
        return texts.stream()
                .flatMap(text -> DayWords.pieces(List.of(text), today, view).stream())
                .map(
                        piece ->
                                piece.days()
                                        .orElseThrow(
                                                () ->
                                                        new BadInput(
                                                                "%s: '%s' is not a day"
                                                                        .formatted(
                                                                                option,
                                                                                piece.text()),
                                                                "Expected "
                                                                        + DayWords.EXPECTED
                                                                        + ".")))
                .toList();
    }

    private Assumption assumption() {
        return switch (assume) {
            case "done" -> Assumption.DONE;
            case "missed" -> Assumption.MISSED;
            default ->
                    throw new BadInput(
                            "--assume: '" + assume + "' is not known; expected done or missed");
        };
    }
}
