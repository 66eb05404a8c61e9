package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.studycal.ask.Evidence;
import org.studycal.ask.Forecast;
import org.studycal.ask.Forecast.OfMilestone;
import org.studycal.ask.Outlook;
import org.studycal.ask.Standing;
import org.studycal.audit.Figures.MilestoneState;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/** Where a person stands with a plan, on one screen. */
public final class StatusText {

    private static final int NAME = 11;
    private static final int MILESTONE = 23;
    private static final int SLACK = 21;
    private static final int MOST_SESSIONS = 6;

    private final Problem problem;
    private final Solution solution;
    private final Standing standing;
    private final Forecast forecast;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private StatusText(
            Problem problem,
            Solution solution,
            Standing standing,
            Forecast forecast,
            Palette palette) {
        this.problem = problem;
        this.solution = solution;
        this.standing = standing;
        this.forecast = forecast;
        this.palette = palette;
    }

    /** The screen. */
    public static String of(
            Problem problem,
            Solution solution,
            Standing standing,
            Forecast forecast,
            Palette palette) {
        return new StatusText(problem, solution, standing, forecast, palette).build();
    }

    /** The same words one by one, for whoever lays them out otherwise. */
    public static StatusText words(
            Problem problem, Solution solution, Standing standing, Forecast forecast) {
        return new StatusText(problem, solution, standing, forecast, Palette.PLAIN);
    }

    private String build() {
        line(
                palette.strong(Wording.cut(problem.title(), Wording.COLUMNS - 34))
                        + "  revision %d, %s"
                                .formatted(
                                        solution.revision(),
                                        Wording.time(
                                                LocalDateTime.ofInstant(
                                                        standing.now(), problem.timeZone()))));
        line("");
        fact("Done", done());
        fact("Pace", pace());
        standing.finish().ifPresent(date -> fact("Finish", Wording.date(date) + ", as planned"));
        fact("Forecast", forecast());
        fact("This week", week());
        today();
        milestones();
        line("");
        basis().forEach(each -> line("  " + each));
        return text.toString();
    }

    /** How much is done of how much. */
    public String done() {
        return "%s of %s, %s"
                .formatted(
                        Wording.hours(standing.doneMinutes()),
                        Wording.hours(standing.askedMinutes()),
                        Wording.share(standing.doneMinutes(), standing.askedMinutes()));
    }

    /** How far ahead of the first plan, or behind it. */
    public String pace() {
        long minutes = standing.aheadMinutes();
        String first = "the plan that was first made, on " + Wording.date(standing.firstMade());
        return minutes == 0
                ? "as in " + first
                : "%s %s %s"
                        .formatted(
                                Wording.length(Math.abs(minutes)),
                                minutes < 0 ? "behind" : "ahead of",
                                first);
    }

    /** By when half of all futures, and nearly all, have ended. */
    public String forecast() {
        Forecast.Range range = forecast.finish();
        if (range.p95().isPresent() && range.p50().equals(range.p95())) {
            return "done by " + Wording.date(range.p95().get());
        }
        return "half of all futures end by %s, 80%% by %s, 95%% by %s"
                .formatted(day(range.p50()), day(range.p80()), day(range.p95()));
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("never");
    }

    private String week() {
        Standing.Week week = standing.week();
        return week.number() < 1
                ? "the plan begins " + Wording.date(solution.first())
                : "%s done, %s ahead, in week %d"
                        .formatted(
                                Wording.hours(week.doneMinutes()),
                                Wording.hours(week.aheadMinutes()),
                                week.number());
    }

    private void today() {
        List<Session> sessions = standing.today();
        if (sessions.isEmpty()) {
            fact("Today", "nothing");
        }
        String name = "Today";
        for (Session session : sessions.stream().limit(MOST_SESSIONS).toList()) {
            fact(
                    name,
                    Wording.cut(
                            "%s-%s  %s%s"
                                    .formatted(
                                            Wording.clock(local(session.start())),
                                            Wording.end(local(session.end())),
                                            session.title(),
                                            session.start().isBefore(standing.now())
                                                    ? " (begun)"
                                                    : ""),
                            Wording.COLUMNS - NAME - 2));
            name = "";
        }
        if (sessions.size() > MOST_SESSIONS) {
            fact("", Wording.whole(sessions.size() - MOST_SESSIONS) + " more");
        }
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, problem.timeZone());
    }

    private void milestones() {
        if (problem.milestones().isEmpty()) {
            return;
        }
        line("");
        line(
                palette.strong(
                        "  "
                                + Wording.left("Milestones", 12 + MILESTONE)
                                + "  "
                                + Wording.left("planned", SLACK)
                                + "80% by      in time"));
        IntStream.range(0, problem.milestones().size())
                .boxed()
                .sorted(Comparator.comparing(i -> problem.milestones().get(i).date()))
                .map(
                        i ->
                                milestone(
                                        problem.milestones().get(i),
                                        standing.milestones().get(i),
                                        forecast.milestones().get(i)))
                .forEach(this::line);
    }

    private String milestone(Milestone milestone, MilestoneState state, OfMilestone chance) {
        return "  %s  %s  %s%s  %s"
                .formatted(
                        milestone.date(),
                        Wording.left(milestone.title(), MILESTONE),
                        Wording.left(Slack.of(milestone, state, solution), SLACK),
                        Wording.left(day(chance.ready().p80()), 10),
                        Wording.right(Math.round(100 * chance.inTime()) + "%", 7));
    }

    /** What the forecast goes by. */
    public List<String> basis() {
        Evidence evidence = forecast.evidence();
        Outlook usual = Outlook.USUAL;
        String expectation =
                "work takes %s what is planned, one session in %d does not happen, one illness comes in %d weeks"
                        .formatted(
                                Wording.times(hundredths(usual.ratio())),
                                Math.round(usual.sessions() / usual.missed()),
                                Math.round(usual.weeks() / usual.spells()));
        List<String> known = new ArrayList<>();
        if (evidence.sessions() > 0) {
            known.add(
                    "%s, %d of them missed"
                            .formatted(
                                    Wording.count(evidence.sessions(), "session"),
                                    evidence.missed()));
        }
        if (!evidence.spells().isEmpty()) {
            known.add(
                    evidence.spells().size() == 1
                            ? "one illness"
                            : evidence.spells().size() + " illnesses");
        }
        evidence.pace().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        each ->
                                "%s takes %s its time"
                                        .formatted(
                                                problem.categoryTitle(each.getKey()),
                                                Wording.times(hundredths(each.getValue().ratio()))))
                .forEach(known::add);
        String words =
                evidence.isNone()
                        ? "The forecast goes by what is usual, not yet by you: %s. What you log replaces it."
                                .formatted(expectation)
                        : "The forecast goes by your record (%s) and, for what that does not tell yet, by what is usual: %s."
                                .formatted(String.join("; ", known), expectation);
        return Wording.wrap(words, Wording.COLUMNS - 4);
    }

    private static int hundredths(double ratio) {
        return Math.toIntExact(Math.round(100 * ratio));
    }

    private void fact(String name, String value) {
        String first = "  " + Wording.left(name, NAME);
        for (String each : Wording.wrap(value, Wording.COLUMNS - NAME - 2)) {
            line(first + each);
            first = " ".repeat(NAME + 2);
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
