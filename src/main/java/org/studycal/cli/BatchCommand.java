package org.studycal.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.Version;
import org.studycal.batch.Cohort;
import org.studycal.batch.Learners;
import org.studycal.batch.Learners.Status;
import org.studycal.batch.PlanBatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans for many learners. */
@Command(
        name = "batch",
        description = "Plan for many learners: a line in, a line out.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Each line is a JSON object with 'id', 'problem' (a problem in JSON, or a file's path) or",
            "'template' and 'set', and maybe 'previous', 'progress', 'busy' and 'now'. Paths start at",
            "the folder of FILE. The plans are the same on every machine.",
            "",
            "Examples:",
            "  studycal batch --generate 1000 --out learners.jsonl",
            "  studycal batch learners.jsonl --out plans.jsonl --calendars calendars"
        })
final class BatchCommand extends ConsoleCommand {

    private static final String STANDARD_INPUT = "-";
    private static final String NOW = " --now ";
    private static final Duration PERIOD = Duration.ofMillis(200);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Learners, one JSON object a line; - for standard input.")
    private String file;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File of plans, a line for each learner in their order.")
    private Path out;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "" + Learners.STEPS,
            description = "End each search after so many steps. Default: ${DEFAULT-VALUE}.")
    private long steps;

    @Mixin private SeedOption seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many learners at a time. Default: one for each core.")
    private Integer jobs;

    @Option(names = "--resume", description = "Go on where a run was killed.")
    private boolean resume;

    @Option(
            names = "--calendars",
            paramLabel = "DIR",
            description = "Write a calendar for each learner, DIR/ID.ics.")
    private Path calendars;

    @Mixin private NowOption now;

    @Option(
            names = "--generate",
            paramLabel = "N",
            description = "Write so many made-up learners to --out, and plan nothing.")
    private Long generated;

    private Instant drawn = Instant.MIN;

    BatchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (generated != null) {
            return generate();
        }
        if (file == null) {
            throw new BadInput(
                    "FILE is missing", "Expected a file of learners, or - for standard input.");
        }
        if (steps < 0 || (jobs != null && jobs < 1)) {
            throw new BadInput("--steps is at least 0, and --jobs at least 1");
        }
        Path target = console.workspace().resolve(out);
        Instant present = present(target);
        Path input = console.workspace().resolve(Path.of(file));
        Path folder =
                file.equals(STANDARD_INPUT)
                        ? console.workspace().resolve(Path.of(""))
                        : input.resolveSibling("");
        try (BufferedReader lines =
                file.equals(STANDARD_INPUT) ? console.in() : Files.newBufferedReader(input)) {
            PlanBatch.Result result =
                    PlanBatch.run(
                            new PlanBatch.Request(
                                    lines,
                                    target,
                                    "studycal %s, --steps %d --seed %d%s%s"
                                            .formatted(
                                                    Version.NUMBER,
                                                    steps,
                                                    seed.number(),
                                                    NOW,
                                                    present),
                                    jobs == null
                                            ? Runtime.getRuntime().availableProcessors()
                                            : jobs,
                                    resume,
                                    Optional.ofNullable(calendars)
                                            .map(console.workspace()::resolve),
                                    this::progress),
                            new Learners(Optional.of(folder), present, steps, seed.number()));
            return finished(result);
        }
    }

    /** That of the run before where one goes on, so that its plans and the others are alike. */
    private Instant present(Path target) throws IOException {
        if (resume && !now.isGiven()) {
            Optional<String> before = PlanBatch.settingsOf(target);
            if (before.isPresent() && before.get().contains(NOW)) {
                return Instant.parse(
                        before.get().substring(before.get().indexOf(NOW) + NOW.length()));
            }
        }
        return now.present(console).in(console.clock().getZone());
    }

    private Integer generate() throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(console.workspace().resolve(out))) {
            Iterator<String> learners = Cohort.of(generated, seed.number()).iterator();
            while (learners.hasNext()) {
                lines.write(learners.next());
                lines.write('\n');
            }
        }
        print(String.format(Locale.ROOT, "Wrote %,d learners to %s.%n", generated, out));
        return ErrorHandler.FINE;
    }

    private Integer finished(PlanBatch.Result result) {
        if (console.errIsTerminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
        result.complaints().forEach(each -> console.err().println(file + ": " + each));
        Map<Status, Long> counts = result.counts();
        print(
                String.format(
                        Locale.ROOT,
                        "%,d learners: %,d solved, %,d with work left out, %,d invalid, %,d failed%s; written to %s.%n",
                        result.learners(),
                        counts.getOrDefault(Status.SOLVED, 0L),
                        counts.getOrDefault(Status.LEFT_OUT, 0L),
                        counts.getOrDefault(Status.INVALID, 0L),
                        counts.getOrDefault(Status.FAILED, 0L),
                        result.resumed() > 0
                                ? String.format(
                                        Locale.ROOT, ", %,d by a run before", result.resumed())
                                : "",
                        out));
        return counts.keySet().stream().allMatch(Status.SOLVED::equals)
                ? ErrorHandler.FINE
                : ErrorHandler.DID_NOT_FIT;
    }

    private void progress(long learners) {
        Instant present = console.clock().instant();
        if (console.errIsTerminal() && drawn.plus(PERIOD).isBefore(present)) {
            drawn = present;
            console.err().print(String.format(Locale.ROOT, "\r%,d learners planned", learners));
            console.err().flush();
        }
    }
}
