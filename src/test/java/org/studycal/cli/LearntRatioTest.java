package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFile;

/** What was learnt of how long things take, and {@code replan --apply-ratio}. */
class LearntRatioTest {

    private static final String ITALIAN =
            """
            title: Italian
            timeZone: Europe/Berlin
            start: 2027-03-01
            end: 2027-03-31
            slot: 30m
            categories:
              words: {title: Words}
              films: {title: Films}
            availability:
              - {days: daily, windows: ["18:00-20:00"]}
            activities:
              - {id: verbs, category: words, effort: 4h}
              - {id: nouns, category: words, effort: 4h, after: verbs}
              - {id: prose, category: words, effort: 4h, after: nouns}
              - {id: poems, category: words, effort: 5h, after: prose}
              - {id: film, category: films, effort: 4h, after: poems}
            """;

    @TempDir private Path folder;
    private Workplace workplace;

    /** Verbs and nouns took 6 hours each; 2 hours of prose are done. */
    @BeforeEach
    void live() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("italian.yaml", ITALIAN)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-02-28T08:00:00Z");
        workplace.run("solve", "italian", "--step-limit=200").exits(ErrorHandler.FINE);
        log("did", "2h", "verbs", "2027-03-02T08:00");
        log("finished", "verbs");
        log("did", "2h", "nouns", "2027-03-04T08:00");
        log("finished", "nouns");
    }

    private StudycalRun log(String... words) {
        String[] args = new String[words.length + 3];
        args[0] = "log";
        args[1] = "italian";
        args[2] = "--at=2027-03-05T21:00";
        System.arraycopy(words, 0, args, 3, words.length);
        return workplace.run(args);
    }

    private StudycalRun replan(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "replan";
        args[1] = "italian";
        args[2] = "--step-limit=200";
        args[3] = "--now=2027-03-05T21:00";
        System.arraycopy(options, 0, args, 4, options.length);
        return workplace.run(args);
    }

    private int minutes(String activity) throws SolutionException {
        Solution solution = SolutionFile.read(workplace.path("solutions/italian/solution.json"));
        return solution.sessions().stream()
                .filter(session -> session.activity().equals(activity))
                .mapToInt(session -> session.minutes())
                .sum();
    }

    private String progress() throws IOException {
        return Files.readString(workplace.path("problems/italian.progress.yaml"));
    }

    @Test
    void itIsSaidAndAppliedOnlyWhenAskedFor() throws Exception {
        log().prints("Words: takes 1.5 times what is planned (6 sessions)\n")
                .prints("'studycal replan italian --apply-ratio' plans with that.\n");
        replan().exits(ErrorHandler.FINE);
        assertThat(minutes("poems")).isEqualTo(300);
        assertThat(progress()).doesNotContain("takes");
    }

    @Test
    void whatIsLeftIsPlannedWithItFromThenOn() throws Exception {
        replan("--apply-ratio")
                .exits(ErrorHandler.FINE)
                .prints("What is left of Words takes 1.5 times what the problem plans.");
        assertThat(progress()).endsWith("takes: 1.5, category: words}\n");
        assertThat(minutes("verbs")).isEqualTo(360);
        assertThat(minutes("prose")).isEqualTo(300);
        assertThat(minutes("poems")).isEqualTo(450);
        assertThat(minutes("film")).isEqualTo(240);
        workplace.run("check", "italian").exits(0).prints("no rule is violated");
        replan("--missed", "2027-03-05").exits(ErrorHandler.FINE);
        assertThat(minutes("prose")).isEqualTo(360);
        workplace.at("2027-03-05T21:00:00Z");
        workplace.run("solve", "italian", "--step-limit=200").exits(ErrorHandler.FINE);
        assertThat(minutes("poems")).isEqualTo(450);
        workplace.run("check", "italian").exits(0).prints("no rule is violated");
    }

    @Test
    void appliedOnceItIsNotAppliedAgain() throws Exception {
        replan("--apply-ratio").exits(ErrorHandler.FINE);
        log().prints(
                        "Words: takes 1.5 times what is planned (6 sessions), is taken for 1.5 times\n");
        String before = progress();
        replan("--apply-ratio")
                .exits(ErrorHandler.FINE)
                .prints("Nothing is known that takes more or less than now.")
                .prints("Nothing that lies ahead changes.");
        assertThat(progress()).isEqualTo(before);
    }

    @Test
    void itIsTakenBackLikeAnythingElse() throws Exception {
        replan("--apply-ratio").exits(ErrorHandler.FINE);
        log("undo").prints("Taken back: takes 1.5 times what is planned: Words");
        replan().exits(ErrorHandler.FINE);
        assertThat(minutes("poems")).isEqualTo(300);
    }

    @Test
    void ofSeveralTheLastOneHolds() throws Exception {
        String before = progress();
        workplace.file(
                "problems/italian.progress.yaml",
                before
                        + "- {at: 2027-03-05T21:00, takes: 2, category: words}\n"
                        + "- {at: 2027-03-05T21:00, takes: 1.2, category: words}\n");
        replan().exits(ErrorHandler.FINE);
        assertThat(minutes("poems")).isEqualTo(360);
        workplace.file(
                "problems/italian.progress.yaml",
                before + "- {at: 2027-03-05T21:00, takes: 0.1, category: words}\n");
        replan().exits(ErrorHandler.FINE);
        assertThat(minutes("poems")).isEqualTo(30);
        assertThat(minutes("prose")).isEqualTo(150);
    }
}
