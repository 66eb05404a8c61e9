package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.ask.Load;
import org.studycal.audit.Figures;
import org.studycal.plan.Export;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemEdit;
import org.studycal.problem.ProblemException;
import org.studycal.problem.TimeRange;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.revision.Difference.Both;
import org.studycal.store.FileGuard;
import org.studycal.store.FileOperations;

/**
 * What another week, other work or other dates would make of a plan, as a replan would then plan
 * it.
 *
 * @param plan what was planned
 * @param load minutes of the fullest and of a usual week ahead, before and after
 * @param lines of the problem's file that are other ones, with their numbers
 * @param entries of the log that are new
 */
public record WhatIf(
        ReplanPlan.Result plan, Both<Load> load, List<String> lines, List<Entry> entries) {

    public WhatIf {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
    }

    /** Dates by the ids of milestones or activities, given the present. */
    @FunctionalInterface
    public interface Dates {

        /** The dates. */
        Map<String, LocalDate> at(Instant now, ZoneId zone);
    }

    /** Times on some days of every week. */
    public record Windows(Set<DayOfWeek> days, LabelledTime time) {}

    /**
     * What would be otherwise.
     *
     * @param perWeek most study a week, as a problem states it
     * @param windows more time to study
     * @param without days of the week without study
     * @param efforts of activities, by id, as a problem states them
     * @param dates of milestones or by which activities are due
     * @param dropped ids of activities
     * @param percent what work takes of what the problem states
     */
    public record Change(
            Optional<String> perWeek,
            List<Windows> windows,
            Set<DayOfWeek> without,
            Map<String, String> efforts,
            Dates dates,
            List<String> dropped,
            OptionalInt percent) {

        /** Whether nothing would be. */
        public boolean isNone() {
            return perWeek.isEmpty()
                    && windows.isEmpty()
                    && without.isEmpty()
                    && efforts.isEmpty()
                    && dates.at(Instant.EPOCH, ZoneOffset.UTC).isEmpty()
                    && dropped.isEmpty()
                    && percent.isEmpty();
        }
    }

    /**
     * What is asked.
     *
     * @param apply whether to write what would be otherwise into the problem and the log
     */
    public record Request(
            PlanFiles files, Present now, Change change, boolean apply, SearchLimits limits) {}

    /** Asks what would be. */
    public static WhatIf run(Request request, Search search, Listener listener)
            throws IOException, ProblemException, SolutionException {
        PlanFiles files = request.files();
        Problem problem = files.problem().statedFor(files.solution(), Listener.NONE).problem();
        Path path = files.problem().path();
        String before = Files.readString(path);
        String after = edited(problem, path, before, request);
        PlanFiles otherwise =
                new PlanFiles(files.problem().with(after), files.source(), files.target());
        List<Entry> entries = entries(problem, request.change(), request.now());
        ReplanPlan.Result plan =
                ReplanPlan.draft(
                                new ReplanPlan.Request(
                                        otherwise,
                                        request.now(),
                                        new ReplanPlan.Past(
                                                (now, zone) -> entries, Assumption.DONE, false),
                                        BusyChoice.AS_SEEN,
                                        Optional.empty(),
                                        (Export export) -> export,
                                        request.limits(),
                                        Duration.ofDays(1),
                                        new RepairChoice("0")),
                                search,
                                listener)
                        .result();
        if (request.apply()) {
            if (!after.equals(before)) {
                write(path, before, after, files.workspace().disk());
            }
            if (!entries.isEmpty()) {
                files.record(
                        entries, otherwise.problem().statedFor(plan.previous(), Listener.NONE));
            }
        }
        return new WhatIf(
                plan,
                new Both<>(
                        Load.of(Figures.of(problem, plan.previous()), plan.now(), problem),
                        Load.of(Figures.of(plan.problem(), plan.solution()), plan.now(), problem)),
                ProblemEdit.changes(before, after),
                entries);
    }

    /** The search takes its time, in which the person may have written into the file as well. */
    private static void write(Path path, String before, String after, FileOperations disk)
            throws IOException {
        Path real = path.toRealPath();
        try (FileGuard guard = FileGuard.wait(real)) {
            if (!Files.readString(real).equals(before)) {
                throw new BadInput(
                        "%s was changed meanwhile; nothing is written".formatted(path),
                        "Maybe the same command again?");
            }
            guard.replace(after.getBytes(StandardCharsets.UTF_8), disk);
        }
    }

    private static String edited(Problem problem, Path path, String text, Request request) {
        Change change = request.change();
        ProblemEdit edit = new ProblemEdit(path.toString(), text);
        change.perWeek().ifPresent(most -> edit.set("limits", "perWeek", edit.scalar(most)));
        for (Windows windows : change.windows()) {
            edit.add(
                    "availability",
                    edit.group(
                            "days",
                            edit.list(days(windows.days())),
                            "windows",
                            edit.list(List.of(windows.time().text()))));
        }
        if (!change.without().isEmpty()) {
            edit.add(
                    "protected",
                    edit.group(
                            "title",
                            edit.scalar("No study"),
                            "days",
                            edit.list(days(change.without())),
                            "time",
                            edit.scalar(TimeRange.ALL_DAY.toString())));
        }
        change.efforts()
                .forEach(
                        (id, effort) ->
                                edit.set(
                                        "activities",
                                        activity("--effort", problem, id),
                                        "effort",
                                        edit.scalar(effort)));
        change.dates()
                .at(request.now().in(problem.timeZone()), problem.timeZone())
                .forEach((id, date) -> due(edit, problem, id, date));
        return edit.text();
    }

    private static void due(ProblemEdit edit, Problem problem, String id, LocalDate date) {
        List<String> milestones = problem.milestones().stream().map(Milestone::id).toList();
        String day = edit.scalar(date.toString());
        if (milestones.contains(id)) {
            edit.setInstead("milestones", milestones.indexOf(id), "week", "date", day);
        } else {
            edit.set("activities", activity("--due", problem, id), "due", day);
        }
    }

    private static int activity(String option, Problem problem, String id) {
        // Reviews are no entry of the file; they come after all that are.
        List<String> ids =
                problem.activities().stream()
                        .filter(each -> !each.isReview())
                        .map(Activity::id)
                        .toList();
        int index = ids.indexOf(id);
        if (index < 0) {
            List<String> known =
                    Stream.concat(
                                    ids.stream(),
                                    option.equals("--due")
                                            ? problem.milestones().stream().map(Milestone::id)
                                            : Stream.empty())
                            .toList();
            throw new BadInput(
                    "%s: there is no %s '%s'"
                            .formatted(
                                    option,
                                    option.equals("--due") ? "milestone or activity" : "activity",
                                    id),
                    DidYouMean.among(id, known)
                            .map(word -> "Maybe " + word + "?")
                            .orElse("Expected an id of the problem."));
        }
        return index;
    }

    private static List<String> days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Entry> entries(Problem problem, Change change, Present present) {
        Instant now = present.in(problem.timeZone());
        List<Entry> entries = new ArrayList<>();
        for (String id : change.dropped()) {
            activity("--drop", problem, id);
            entries.add(new Entry.Drop(now, id));
        }
        if (change.percent().isPresent()) {
            problem.activities().stream()
                    .filter(activity -> !activity.effort().repeats())
                    .map(Activity::category)
                    .distinct()
                    .forEach(
                            category ->
                                    entries.add(
                                            new Entry.Takes(
                                                    now, change.percent().getAsInt(), category)));
        }
        return entries;
    }
}
