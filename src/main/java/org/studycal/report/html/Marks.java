package org.studycal.report.html;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.studycal.problem.Milestone;
import org.studycal.report.Wording;

/** Small things that stand on a day. */
final class Marks {

    private Marks() {}

    /** A milestone. */
    static Element milestone(Milestone milestone) {
        return Element.of("p")
                .with("class", "milestone")
                .text(
                        "\u25c6 %s%s"
                                .formatted(
                                        milestone.time().map(time -> time + " ").orElse(""),
                                        milestone.title()));
    }

    /** Until when something is, after when it begins: {@code –10:30}. */
    static String until(LocalDateTime end) {
        return "\u2013" + Wording.end(end);
    }

    /** Today, where a drawing has it. */
    static void today(Chart chart, Scale scale, LocalDate today, double top, double bottom) {
        if (scale.holds(today)) {
            double x = scale.middle(today);
            chart.line("today", x, top, x, bottom);
        }
    }
}
