package org.studycal.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.studycal.importer.PlanReader;
import org.studycal.importer.Reading;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;

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
