package org.studycal.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.importer.PlanReader;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.Reading;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.report.Wording;

/** From a plan's text to what it says. */
final class PlanSource {

    private PlanSource() {}

    /**
     * What a plan says.
     *
     * @param choices alternatives to take instead of the first
     */
    static StudyPlan read(PlanFile file, LocalDate today, List<String> choices) {
        StudyPlan plan =
                new PlanReader().read(file.text(), file.stem(), new Reading(today, choices));
        if (plan.topics().isEmpty()) {
            throw new BadInput(
                    file.name() + " holds no study plan: no topic to learn was found in it");
        }
        choices.forEach(choice -> check(plan, choice));
        return file.remark()
                .map(
                        remark ->
                                with(
                                        plan,
                                        new Remark(
                                                RemarkKind.GUESSED,
                                                0,
                                                "the encoding of "
                                                        + file.name()
                                                        + ": it "
                                                        + remark)))
                .orElse(plan);
    }

    /** Refuses a choice that the plan does not have. */
    private static void check(StudyPlan plan, String choice) {
        String name = choice.strip().toLowerCase(Locale.ROOT);
        List<String> chosen =
                plan.remarks().stream()
                        .filter(remark -> remark.kind() == RemarkKind.CHOSEN)
                        .map(remark -> Wording.plain(remark.text()))
                        .toList();
        if (chosen.stream().noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(name))) {
            throw new BadInput(
                    "--choose: the plan has no alternative '" + choice + "'",
                    chosen.isEmpty()
                            ? new String[] {"It has none at all."}
                            : chosen.toArray(new String[0]));
        }
    }

    /** Refuses a plan of which nothing is left to do. */
    static void checkOpen(ProblemPlan problem, String source) {
        if (problem.activities().isEmpty()) {
            throw new BadInput(
                    source + " has nothing left to plan: everything in it is marked as done");
        }
    }

    /** A line for the top of the problem. */
    static String made(PlanFile file) {
        return "Made by studycal from %s, whose lines are named here. Correct it by hand where it says \"guess\"."
                .formatted(file.name());
    }

    private static StudyPlan with(StudyPlan plan, Remark remark) {
        List<Remark> remarks = new ArrayList<>(plan.remarks());
        remarks.add(remark);
        return new StudyPlan(
                plan.title(),
                plan.start(),
                plan.end(),
                plan.periods(),
                plan.topics(),
                plan.shares(),
                plan.weekly(),
                plan.windows(),
                plan.kept(),
                plan.checkpoints(),
                remarks);
    }
}
