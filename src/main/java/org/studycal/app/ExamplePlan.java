package org.studycal.app;

import java.util.List;
import java.util.Optional;
import org.studycal.importer.Amount;
import org.studycal.importer.Checks;
import org.studycal.importer.DaysOff;
import org.studycal.importer.PlanDays;
import org.studycal.importer.SpacedReviews;
import org.studycal.importer.StudyPlan;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Topic;

/** Some work for a problem that has none yet, so that it can be solved at once. */
final class ExamplePlan {

    /** What stands on top of the problem. */
    static final String MADE =
            "Your week, and two activities as an example: put your own in their place.";

    /** The same for work that the person named. */
    static final String OWN = "Your week and your work: correct and add by hand what is missing.";

    private ExamplePlan() {}

    /** Two topics, one after the other. */
    static StudyPlan named(String title) {
        return new StudyPlan(
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(
                        topic("First topic", 2, List.of(), "An example: put your own work here."),
                        topic("Second topic", 3, List.of(0), "It begins when the first is done.")),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                DaysOff.NONE,
                List.of(),
                SpacedReviews.NONE,
                List.of(),
                Checks.NONE);
    }

    private static Topic topic(String title, int hours, List<Integer> after, String notes) {
        int minutes = hours * 60;
        return new Topic(
                title,
                Kind.THEORY,
                "",
                -1,
                Optional.empty(),
                PlanDays.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Amount(minutes, minutes, false, "", 0)),
                false,
                false,
                after,
                notes,
                List.of(),
                0);
    }
}
