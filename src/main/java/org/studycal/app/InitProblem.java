package org.studycal.app;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlanner;
import org.studycal.importer.Reading;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyWeek;
import org.studycal.problem.CalendarSource;

/** Writes a problem with a person's week. */
public final class InitProblem {

    private InitProblem() {}

    /**
     * What to begin with.
     *
     * @param source the plan whose topics go into the problem; an example if there is none
     * @param today by which a plan without a date is read
     * @param person says what their week is like, given the plan
     * @param force whether to replace a problem file that is there
     */
    public record Request(
            Workspace workspace,
            NewProblem target,
            Optional<PlanText> source,
            LocalDate today,
            Function<StudyPlan, Week> person,
            boolean force) {}

    /**
     * A person's week.
     *
     * @param plan as the person wants it
     * @param calendars with their appointments
     * @param reviews whether what is learnt is reviewed
     */
    public record Week(
            StudyPlan plan,
            ImportSettings settings,
            List<CalendarSource> calendars,
            boolean reviews) {

        public Week {
            calendars = List.copyOf(calendars);
        }
    }

    /** Writes the problem. */
    public static ProblemPlan run(Request request) throws IOException {
        request.target()
                .checkFree(
                        request.workspace(), request.force(), "another NAME makes another problem");
        StudyPlan said =
                request.source()
                        .map(source -> source.plan(Reading.at(request.today())))
                        .orElseGet(() -> ExamplePlan.named(titleOf(request.target().name())));
        Week week = request.person().apply(said);
        ProblemPlan made = ProblemPlanner.plan(week.plan(), week.settings());
        ImportPlan.checkOpen(made, request.source().map(PlanText::name).orElse("the example"));
        if (made.week().minutes() == 0) {
            throw new BadInput(
                    "no time to study is left: family and other kept times cover the windows "
                            + made.week().words(),
                    "Expected windows (--windows) that kept times (--family) leave at least partly"
                            + " free.");
        }
        StudyWeek own = made.week();
        if (!week.calendars().isEmpty()) {
            own = own.withCalendars(week.calendars());
        }
        if (week.settings().weeklyMinutes().isPresent()) {
            own = own.withMost(week.settings().weeklyMinutes().getAsInt());
        }
        boolean named = !week.plan().topics().equals(said.topics());
        ProblemPlan problem = (named ? made.unordered() : made).withWeek(own);
        String line =
                request.source()
                        .map(PlanText::made)
                        .orElse(named ? ExamplePlan.OWN : ExamplePlan.MADE);
        request.target()
                .write(
                        request.workspace(),
                        request.target().text(request.workspace(), problem, week.reviews(), line));
        return problem;
    }

    private static String titleOf(String name) {
        String words = name.replaceAll("[._-]+", " ").strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
