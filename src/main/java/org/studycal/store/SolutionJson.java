package org.studycal.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.studycal.audit.Figures;
import org.studycal.plan.Basis;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Identity;
import org.studycal.plan.KnownDates;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Activity;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** A solution file key by key; {@code solutions/README.md} says what each means. */
record SolutionJson(
        int format,
        String problem,
        Optional<String> plan,
        Optional<String> file,
        Optional<Map<String, String>> renamed,
        String digest,
        Optional<List<Entries.Busy>> busy,
        String version,
        int revision,
        Optional<Integer> timesOf,
        Instant stamp,
        Optional<Instant> begun,
        Optional<Entries.Progress> progress,
        long seed,
        Entries.Clocks timeZone,
        LocalDate first,
        LocalDate last,
        Optional<Map<String, String>> dates,
        BigDecimal cost,
        Number bound,
        int violations,
        BigDecimal unscheduledHours,
        Map<SoftRule, BigDecimal> rules,
        Map<SoftRule, BigDecimal> weights,
        Optional<Export> export,
        List<Entries.Left> leftOut,
        Optional<List<Entries.Unplaced>> unplacedReviews,
        Object weeks,
        Object categories,
        List<Entries.Stone> milestones,
        List<Session> sessions,
        List<Entries.Gone> cancelled) {

    private static final int FORMAT = 1;
    private static final int MOST_YEARS = 50;
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);

    /** The names studycal gives: nothing else is ever deleted for standing here. */
    private static final Pattern FILE_NAME =
            Pattern.compile("calendar[-_a-z0-9]*\\.ics|IMPORT\\.md");

    private static final Entries.Progress NO_PROGRESS = new Entries.Progress(0, List.of());

    static SolutionJson of(Problem problem, Solution solution) {
        Figures figures = Figures.of(problem, solution);
        Basis basis = solution.basis();
        Score score = solution.score();
        return new SolutionJson(
                FORMAT,
                basis.problem(),
                basis.identity().plan(),
                basis.identity().file(),
                Optional.<Map<String, String>>of(new TreeMap<>(basis.identity().renamed()))
                        .filter(each -> !each.isEmpty()),
                basis.digest(),
                Optional.of(basis.busy().stream().map(Entries.Busy::of).toList()),
                basis.version(),
                solution.revision(),
                solution.edition().timesOf().stream().boxed().findFirst(),
                solution.stamp(),
                Optional.of(solution.course().begun()),
                Optional.of(Entries.Progress.of(solution.course()))
                        .filter(each -> !each.equals(NO_PROGRESS)),
                basis.seed(),
                Entries.Clocks.of(problem.timeZone()),
                solution.first(),
                solution.last(),
                Optional.of(basis.dates().texts()).filter(texts -> !texts.isEmpty()),
                Points.ofUnits(solution.cost()),
                score.bound().isPresent() ? Points.ofUnits(score.bound().getAsLong()) : null,
                score.violations(),
                Decimals.hours(solution.leftOutMinutes()),
                each(score.rules(), Points::ofUnits),
                each(score.weights(), Decimals::hundredths),
                Optional.of(solution.export()),
                solution.leftOut().stream().map(Entries.Left::of).toList(),
                Optional.of(solution.unplacedReviews().stream().map(Entries.Unplaced::of).toList())
                        .filter(each -> !each.isEmpty()),
                FiguresJson.weeks(figures),
                FiguresJson.categories(figures),
                figures.milestones().stream()
                        .map(state -> Entries.Stone.of(state, solution.eventOf(state.id())))
                        .toList(),
                solution.sessions(),
                solution.cancelled().stream().map(Entries.Gone::of).toList());
    }

    /** Files of earlier versions know nothing of calendars, exports and beginnings. */
    Solution solution() {
        List<BusyFile> calendars = busy.orElse(List.of()).stream().map(Entries.Busy::file).toList();
        Instant beginning = begun.orElse(stamp);
        return new Solution(
                new Basis(
                        problem,
                        new Identity(plan, file, renamed.orElse(Map.of())),
                        digest,
                        calendars,
                        version,
                        seed,
                        dates.map(KnownDates::new).orElse(KnownDates.NONE)),
                new Edition(
                        revision,
                        stamp,
                        timesOf.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        progress.map(each -> each.course(beginning))
                                .orElse(Course.from(beginning))),
                new Plan(
                        first,
                        last,
                        leftOut.stream().map(Entries.Left::work).toList(),
                        unplacedReviews.orElse(List.of()).stream()
                                .map(Entries.Unplaced::review)
                                .toList(),
                        new Events(
                                milestones.stream().map(Entries.Stone::event).toList(),
                                sessions,
                                cancelled.stream().map(Entries.Gone::event).toList())),
                new Score(
                        each(weights, weight -> Decimals.scaled(weight, 100)),
                        each(rules, price -> Decimals.scaled(price, Points.UNITS)),
                        Decimals.scaled(cost, Points.UNITS),
                        bound == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(
                                        Decimals.scaled((BigDecimal) bound, Points.UNITS)),
                        violations),
                export.orElse(Export.DEFAULT));
    }

    private static <A, B> Map<SoftRule, B> each(Map<SoftRule, A> values, Function<A, B> change) {
        Map<SoftRule, B> changed = new EnumMap<>(SoftRule.class);
        values.forEach((rule, value) -> changed.put(rule, change.apply(value)));
        return changed;
    }

    /** Objects to values that are of their type, but not right. */
    void check(JsonComplaint complaint) throws SolutionException {
        if (format != FORMAT) {
            throw complaint.of(FORMAT + ", the only format this version knows", "format");
        }
        if (revision < 1) {
            throw complaint.of(JsonFormat.wholeFrom(1), "revision");
        }
        LocalDate latest = first.plusYears(MOST_YEARS);
        if (last.isBefore(first) || last.isAfter(latest)) {
            throw complaint.of(
                    "a date from " + first + " to " + MOST_YEARS + " years later", "last");
        }
        atLeast(1, timesOf, complaint, "timesOf");
        List<Entries.Lapsed> lapsed = progress.map(Entries.Progress::lapsed).orElse(List.of());
        for (int i = 0; i < lapsed.size(); i++) {
            atLeast(1, lapsed.get(i).week(), complaint, "progress", "lapsed", i, "week");
        }
        for (int i = 0; i < cancelled.size(); i++) {
            Entries.Gone gone = cancelled.get(i);
            atLeast(1, gone.revision(), complaint, "cancelled", i, "revision");
            if (gone.start().isPresent() != gone.end().isPresent()) {
                String lacks = gone.start().isPresent() ? "end" : "start";
                throw complaint.of(JsonFormat.expected(Instant.class), "cancelled", i, lacks);
            }
        }
        long minutes = 0;
        for (int i = 0; i < leftOut.size(); i++) {
            atLeast(1, leftOut.get(i).week(), complaint, "leftOut", i, "week");
            int priority = leftOut.get(i).priority();
            if (priority != Math.clamp(priority, 1, Activity.LEAST_PRIORITY)) {
                throw complaint.of(
                        "a whole number from 1 to " + Activity.LEAST_PRIORITY,
                        "leftOut",
                        i,
                        "priority");
            }
            long left = Decimals.scaled(leftOut.get(i).hours(), 60);
            if (left != Math.clamp(left, 0, Integer.MAX_VALUE)) {
                throw complaint.of("a number of hours", "leftOut", i, "hours");
            }
            minutes += left;
        }
        if (Decimals.scaled(unscheduledHours, 60) != minutes) {
            throw complaint.of(
                    Decimals.hours(minutes).toPlainString() + ", the sum of leftOut",
                    "unscheduledHours");
        }
        if (export.isPresent() && export.get().reminderMinutes().orElse(0) < 0) {
            throw complaint.of(JsonFormat.wholeFrom(0), "export", "reminderMinutes");
        }
        List<String> files = export.map(Export::files).orElse(List.of());
        for (int i = 0; i < files.size(); i++) {
            if (!FILE_NAME.matcher(files.get(i)).matches()) {
                throw complaint.of("a file name like calendar.ics", "export", "files", i);
            }
        }
        for (int i = 0; i < sessions.size(); i++) {
            Instant start = sessions.get(i).start();
            Instant end = sessions.get(i).end();
            if (!end.isAfter(start) || end.isAfter(start.plus(LONGEST_SESSION))) {
                throw complaint.of(
                        "a time after the start, at most 31 days later", "sessions", i, "end");
            }
        }
    }

    private static void atLeast(
            int least, Optional<Integer> number, JsonComplaint complaint, Object... path)
            throws SolutionException {
        if (number.isPresent() && number.get() < least) {
            throw complaint.of(JsonFormat.wholeFrom(least), path);
        }
    }
}
