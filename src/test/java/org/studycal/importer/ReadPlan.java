package org.studycal.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.studycal.importer.ProblemPlan.PlannedActivity;

/** A plan in a test and what is made of it. */
final class ReadPlan {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private ReadPlan() {}

    /** The problem of a plan that begins on a Monday. */
    static ProblemPlan of(String text) {
        return of(text, "2027-01-04");
    }

    /** The plan itself. */
    static StudyPlan plan(String text) {
        return new PlanReader().read(text, "plan.md", Reading.at(TODAY));
    }

    static ProblemPlan of(String text, String start) {
        return ProblemPlanner.plan(
                plan(text),
                ImportSettings.of(Sourced.stated(ZoneId.of("Europe/Berlin"), "", 0), TODAY)
                        .withStart(LocalDate.parse(start)));
    }

    /** Each activity as {@code 1-2 90m Title}. */
    static List<String> activities(ProblemPlan problem) {
        return problem.activities().stream()
                .map(
                        each ->
                                each.weeks().map(Object::toString).orElse("-")
                                        + " "
                                        + each.minutes().value()
                                        + "m "
                                        + each.title())
                .toList();
    }

    static List<String> titles(ProblemPlan problem) {
        return problem.activities().stream().map(PlannedActivity::title).toList();
    }

    static List<String> doubts(ProblemPlan problem) {
        return problem.doubts().stream().map(each -> each.line() + " " + each.text()).toList();
    }

    /** The rows of a table of wordings, without its first line, which says what they are. */
    static List<List<String>> wordings(String file) throws IOException {
        try (InputStream table = ReadPlan.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(" \\| ", 0)))
                    .toList();
        }
    }
}
