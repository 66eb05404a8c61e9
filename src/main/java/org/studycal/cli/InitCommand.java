package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlanner;
import org.studycal.importer.StudyPlan;
import org.studycal.problem.CalendarSource;
import org.studycal.report.ImportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for a person's week and writes a problem with it. */
@Command(
        name = "init",
        description = "Ask for your week and write a new problem with it.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "In a terminal it asks for what no option says; Enter takes what it proposes. In a",
            "pipe it asks nothing, unless --ask, and says what it took.",
            "TIMES are days with times, such as 'mon-fri 19:00-21:00, sat 9-12 deep work'; days",
            "are mon to sun, weekdays, weekend, daily; what follows a time is its label.",
            "",
            "Examples:",
            "  studycal init piano",
            "  studycal init piano --windows 'mon-fri 19:00-21:00' --zone Europe/Berlin --no-ask",
            "  studycal init piano --plan plan.md"
        })
final class InitCommand implements Callable<Integer> {

    private static final Path PROBLEMS = Path.of("problems");

    private final Surroundings surroundings;

    @Mixin private PersonOptions person;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The new problem is problems/NAME.yaml; an ending of its own is kept.")
    private String name;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the plan is called.")
    private String title;

    @Option(names = "--windows", paramLabel = "TIMES", description = "When you study.")
    private String windows;

    @Option(
            names = "--family",
            paramLabel = "TIMES",
            description = "When you never study: family, meals, rest.")
    private String family;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "A calendar (.ics) with your appointments; repeatable.")
    private List<String> calendars = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "A study plan in Markdown whose topics go into the problem.")
    private String plan;

    @Option(
            names = "--ask",
            negatable = true,
            description = "Ask even in a pipe, where a wrong answer is an error; or never ask.")
    private Boolean ask;

    @Option(names = "--force", description = "Replace a problem file that is there.")
    private boolean force;

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemTarget target = ProblemTarget.named(name);
        target.checkFree(surroundings, force, "another NAME makes another problem");
        PlanFile source = plan == null ? null : PlanFile.read(surroundings, plan);
        LocalDate today = person.today(surroundings);
        StudyPlan said =
                source == null
                        ? ExamplePlan.named(titleOf(target.name()))
                        : PlanSource.read(source, today, List.of());
        boolean asks = ask != null ? ask : surroundings.inIsTerminal();
        InitQuestions questions = new InitQuestions(new Questions(surroundings, asks), said);
        ProblemPlan problem = problem(questions, today);
        String made = source == null ? ExamplePlan.MADE : PlanSource.made(source);
        target.write(surroundings, target.text(surroundings, problem, made));
        List<String> ending =
                List.of(
                        "Written to " + target.file(),
                        source == null
                                ? "Next: put your own activities in place of the example, then"
                                : "Next: correct it by hand where the comments say 'guess', then",
                        "  studycal check " + target.word(),
                        "  studycal solve " + target.word());
        surroundings
                .out()
                .print(
                        ImportText.of(
                                problem,
                                source == null ? "a new problem" : "from " + source.name(),
                                ending,
                                surroundings.palette()));
        return ErrorHandler.FINE;
    }

    private ProblemPlan problem(InitQuestions questions, LocalDate today) {
        Optional<LocalDate> start = Optional.ofNullable(person.start());
        questions.title(Optional.ofNullable(title));
        ImportSettings settings =
                ImportSettings.of(
                        person.hasZone()
                                ? person.zone(surroundings)
                                : questions.zone(person.zone(surroundings)),
                        today);
        settings = questions.start(settings, start);
        settings =
                questions.week(settings, optional("windows", windows), optional("family", family));
        settings = questions.hours(settings, person.weeklyMinutes());
        List<CalendarSource> sources =
                questions.calendars(
                        calendars, file -> CalendarPath.from(surroundings, PROBLEMS, file));
        ProblemPlan made = ProblemPlanner.plan(questions.plan(), settings);
        PlanSource.checkOpen(made, plan == null ? "the example" : plan);
        if (made.week().minutes() == 0) {
            throw new BadInput(
                    "no time to study is left: family and other kept times cover the windows "
                            + WeekTimes.words(made.week()),
                    "Expected windows (--windows) that kept times (--family) leave at least partly"
                            + " free.");
        }
        return sources.isEmpty() ? made : made.withWeek(made.week().withCalendars(sources));
    }

    /** The times of an option; what is wrong with them names the option. */
    private static Optional<List<WeekWords.Stretch>> optional(String option, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InitQuestions.times(text, option.equals("family")));
        } catch (BadInput e) {
            throw new BadInput(
                    "--" + option + ": " + e.getMessage(), e.hints().toArray(new String[0]));
        }
    }

    private static String titleOf(String name) {
        String words = name.replaceAll("[._-]+", " ").strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
