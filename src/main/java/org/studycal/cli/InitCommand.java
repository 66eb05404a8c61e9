package org.studycal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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
            "In a terminal it asks for what no option says; Enter takes what it proposes.",
            "In a pipe it asks nothing, unless --ask, and says what it took.",
            "",
            "TIMES are days with times, such as 'mon-fri 19:00-21:00, sat 9-12 deep work'.",
            "Days are mon to sun, weekdays, weekend, daily; after a time stands its label.",
            "",
            "Examples:",
            "  studycal init piano",
            "  studycal init piano --windows 'mon-fri 19-21' --zone Europe/Berlin --no-ask",
            "  studycal init finals --subjects 'Maths 40h, Physics' --total 60h --exam 18.6.",
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
            names = "--subjects",
            paramLabel = "LIST",
            description = "What you learn: 'Maths 40h, Physics, History'.")
    private String subjects;

    @Option(
            names = "--total",
            paramLabel = "TIME",
            description = "Hours in all: 60h; subjects without hours share what the others leave.")
    private String total;

    @Option(
            names = "--exam",
            paramLabel = "DATE",
            description = "Date of the exam by which all is done: 2027-06-18 or '18 Jun'.")
    private String exam;

    @Option(
            names = "--reviews",
            negatable = true,
            description = "Review what you learn at growing gaps up to the exam, or do not.")
    private Boolean reviews;

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

    /** Whether there is nothing but an example to do. */
    private boolean example;

    InitCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, SolutionException {
        NewProblem target = NewProblem.named(name);
        if (plan != null && (subjects != null || total != null || exam != null)) {
            throw new BadInput(
                    "--subjects, --total and --exam do not go with --plan: the plan's own topics are taken");
        }
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
                        example
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
        if (plan == null) {
            questions.work(
                    Optional.ofNullable(subjects)
                            .map(text -> read("--subjects", text, WorkWords::subjects)),
                    total == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(read("--total", total, WorkWords::minutes)),
                    Optional.ofNullable(exam)
                            .map(
                                    text ->
                                            read(
                                                    "--exam",
                                                    text,
                                                    day -> InitQuestions.day(day, today))),
                    today);
        }
        example = questions.plan().topics().equals(said.topics()) && plan == null;
        boolean reviewed = questions.reviews(Optional.ofNullable(reviews));
        return new InitProblem.Week(questions.plan(), settings, sources, reviewed);
    }

    private static Optional<List<WeekWords.Stretch>> optional(String option, String text) {
        return Optional.ofNullable(text)
                .map(
                        times ->
                                read(
                                        "--" + option,
                                        times,
                                        words ->
                                                InitQuestions.times(
                                                        words, option.equals("family"))));
    }

    /** The value of an option; what is wrong with it names the option. */
    private static <T> T read(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (BadInput e) {
            throw new BadInput(option + ": " + e.getMessage(), e.hints().toArray(new String[0]));
        }
    }
}
