package org.studycal.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.app.BadInput;
import org.studycal.app.PlanFiles;
import org.studycal.app.Search;
import org.studycal.app.WhatIf;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.ProblemException;
import org.studycal.report.ReplanText;
import org.studycal.report.WhatIfJson;
import org.studycal.report.WhatIfText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what another week, other work or other dates would make of a plan. */
@Command(
        name = "whatif",
        description = "What another week, other work or other dates would make of the plan.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The plan is made as 'studycal replan' would make it, and compared with the one",
            "there is. Options go together. Nothing is written, unless --apply writes the",
            "lines that are different into the problem or the log; the plan itself changes",
            "with the next replan.",
            "",
            "Examples:",
            "  studycal whatif ai-ml-security --per-week 45h",
            "  studycal whatif ai-ml-security --without wed --add 'sat 10-12 labs'",
            "  studycal whatif ai-ml-security --effort numpy-pandas=12h --pace 1.2"
        })
final class WhatIfCommand extends ConsoleCommand {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(6);
    private static final int LEAST_PERCENT = 10;
    private static final int MOST_PERCENT = 1_000;

    private final Search search;

    @Mixin private ProblemArgument argument;

    @Option(
            names = "--per-week",
            paramLabel = "TIME",
            description = "Study so much a week at most: 45h.")
    private String perWeek;

    @Option(
            names = "--add",
            paramLabel = "WHEN",
            description = "More time every week: 'sat 9-12', 'mon-fri 19:00-21:00 theory'.")
    private List<String> add = List.of();

    @Option(
            names = "--without",
            paramLabel = "DAYS",
            description = "No study on these days of the week: wed, 'mon, tue', weekend.")
    private List<String> without = List.of();

    @Option(
            names = "--effort",
            paramLabel = "ACTIVITY=TIME",
            description = "An activity is so much work. Repeatable.")
    private Map<String, String> efforts = new LinkedHashMap<>();

    @Option(
            names = "--due",
            paramLabel = "ID=DAY",
            description = "A milestone is on another day, or an activity due by it. Repeatable.")
    private Map<String, String> due = new LinkedHashMap<>();

    @Option(
            names = "--drop",
            paramLabel = "ACTIVITY",
            description = "Give an activity up. Repeatable.")
    private List<String> drop = List.of();

    @Option(
            names = "--pace",
            paramLabel = "TIMES",
            description = "All work takes so many times its hours: 1.2.")
    private BigDecimal pace;

    @Option(names = "--apply", description = "Write it into the problem or the log.")
    private boolean apply;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private NowOption now;
    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private SolutionOption solution;

    WhatIfCommand(Console console, Search search) {
        super(console);
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, solution.folder(), null);
        WhatIf.Change change = change();
        if (change.isNone()) {
            throw new BadInput(
                    "what would be otherwise?",
                    "Expected --per-week, --add, --without, --effort, --due, --drop or --pace.");
        }
        WhatIf result =
                WhatIf.run(
                        new WhatIf.Request(
                                files, now.present(console), change, apply, limits.limits()),
                        search,
                        listener());
        WhatIfText.Change written =
                new WhatIfText.Change(
                        files.problem().path().getFileName().toString(),
                        result.lines(),
                        result.entries(),
                        apply,
                        argument.name());
        print(
                json
                        ? WhatIfJson.of(
                                result.plan().problem(), result.plan().difference(), result.load())
                        : WhatIfText.of(
                                result.plan().problem(),
                                result.plan().previous(),
                                result.plan().solution(),
                                result.plan().difference(),
                                result.load(),
                                written,
                                console.palette()));
        if (!json) {
            result.plan().search().ifPresent(figures -> print(ReplanText.cutShort(figures)));
        }
        return ErrorHandler.FINE;
    }

    private WhatIf.Change change() {
        List<WhatIf.Windows> windows = new ArrayList<>();
        for (String text : add) {
            for (WeekWords.Stretch each : WeekWords.parse(text, false)) {
                windows.add(
                        new WhatIf.Windows(
                                each.days(),
                                each.label().isEmpty()
                                        ? new LabelledTime(each.time())
                                        : new LabelledTime(each.time(), each.label())));
            }
        }
        Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        for (String text : without) {
            WeekWords.parse(text, true).forEach(each -> off.addAll(each.days()));
        }
        return new WhatIf.Change(
                Optional.ofNullable(perWeek),
                windows,
                off,
                efforts,
                this::dates,
                drop,
                pace == null ? OptionalInt.empty() : OptionalInt.of(percent()));
    }

    private Map<String, LocalDate> dates(Instant present, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(present, zone);
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        due.forEach(
                (id, text) ->
                        dates.put(
                                id,
                                DayWords.read(text, today, DayWords.View.AHEAD)
                                        .filter(days -> days.first().equals(days.last()))
                                        .orElseThrow(
                                                () ->
                                                        new BadInput(
                                                                "--due: '%s' is not a day"
                                                                        .formatted(text),
                                                                "Expected "
                                                                        + DayWords.EXPECTED
                                                                        + "."))
                                        .first()));
        return dates;
    }

    private int percent() {
        BigDecimal percent = pace.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (percent.compareTo(BigDecimal.valueOf(LEAST_PERCENT)) < 0
                || percent.compareTo(BigDecimal.valueOf(MOST_PERCENT)) > 0) {
            throw new BadInput("--pace: '%s' is not possible, expected 0.1 to 10".formatted(pace));
        }
        return percent.intValueExact();
    }
}
