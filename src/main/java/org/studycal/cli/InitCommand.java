package org.studycal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.CalendarLook;
import org.studycal.app.InitProblem;
import org.studycal.app.NamedCalendar;
import org.studycal.app.NewProblem;
import org.studycal.app.PlanText;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.StudyPlan;
import org.studycal.plan.SolutionException;
import org.studycal.problem.CalendarSource;
import org.studycal.report.CalendarLookText;
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
final class InitCommand extends ConsoleCommand {

    /** How far a plan without an end is looked ahead. */
    private static final int LOOK_WEEKS = 26;

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

    private List<CalendarSource> named = List.of();

    InitCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, SolutionException {
        NewProblem target = NewProblem.named(name);
        Optional<PlanText> source =
                plan == null
                        ? Optional.empty()
                        : Optional.of(PlanText.read(console.workspace(), console.in(), plan));
        LocalDate today = person.today(console);
        ProblemPlan problem =
                InitProblem.run(
                        new InitProblem.Request(
                                console.workspace(),
                                target,
                                source,
                                today,
                                said -> week(said, today),
                                force));
        List<String> ending =
                List.of(
                        "Written to " + target.file(),
                        source.isEmpty()
                                ? "Next: put your own activities in place of the example, then"
                                : "Next: correct it by hand where the comments say 'guess', then",
                        "  studycal check " + target.word(),
                        "  studycal solve " + target.word());
        print(
                ImportText.of(
                        problem,
                        source.map(text -> "from " + text.name()).orElse("a new problem"),
                        ending,
                        console.palette()));
        if (!named.isEmpty()) {
            print(look(target, problem));
        }
        return ErrorHandler.FINE;
    }

    private String look(NewProblem target, ProblemPlan problem)
            throws IOException, SolutionException {
        ZoneId zone = problem.timeZone().value();
        LocalDate first = problem.start().value();
        LocalDate last =
                problem.end().orElse(first.plusWeeks(Math.max(LOOK_WEEKS, problem.lastWeek())));
        return CalendarLookText.of(
                CalendarLook.at(console.workspace(), target.file(), named, zone, first, last),
                zone,
                last);
    }

    private InitProblem.Week week(StudyPlan said, LocalDate today) {
        boolean asks = ask != null ? ask : console.inIsTerminal();
        InitQuestions questions = new InitQuestions(new Questions(console, asks), said);
        Optional<LocalDate> start = Optional.ofNullable(person.start());
        questions.title(Optional.ofNullable(title));
        ImportSettings settings =
                ImportSettings.of(
                        person.hasZone()
                                ? person.zone(console)
                                : questions.zone(person.zone(console)),
                        today);
        settings = questions.start(settings, start);
        settings =
                questions.week(settings, optional("windows", windows), optional("family", family));
        settings = questions.hours(settings, person.weeklyMinutes());
        List<CalendarSource> sources =
                questions.calendars(calendars, file -> NamedCalendar.of(console.workspace(), file));
        named = sources;
        return new InitProblem.Week(questions.plan(), settings, sources);
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
}
