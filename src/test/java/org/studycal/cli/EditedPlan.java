package org.studycal.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.studycal.CalendarFileText;
import org.studycal.EditedExport;
import org.studycal.EditedExport.Form;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** A plan in a calendar program whose owner drags, shortens and deletes some of it at random. */
final class EditedPlan {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Random random;
    private final EditedExport export;
    private final Set<String> edited = new TreeSet<>();
    private final List<String> told = new ArrayList<>();

    EditedPlan(Solution plan, Problem problem, Instant now, Random random) {
        this.random = random;
        export = EditedExport.of(plan, problem.timeZone());
        List<Session> sessions = plan.sessions();
        for (int i = random.nextInt(4); i >= 0 && !sessions.isEmpty(); i--) {
            Session session = sessions.get(random.nextInt(sessions.size()));
            if (edited.add(session.uid())) {
                edit(session);
            }
        }
        if (random.nextInt(3) == 0 && !plan.milestones().isEmpty()) {
            drag(plan.milestones().get(random.nextInt(plan.milestones().size())), now);
        }
        if (random.nextInt(3) == 0) {
            Instant start = now.plusSeconds(60L * random.nextInt(6_000));
            export.add(
                    CalendarFileText.event(
                            "Dentist",
                            TIME.format(start),
                            TIME.format(start.plus(Duration.ofHours(3)))));
            told.add("a dentist at " + start);
        }
    }

    /** An exam or checkpoint elsewhere, which the problem alone can move. */
    private void drag(MilestoneEvent milestone, Instant now) {
        Instant start = now.plusSeconds(60L * random.nextInt(6_000));
        export.add(
                CalendarFileText.event(
                        milestone.title(),
                        TIME.format(start),
                        TIME.format(start.plus(Duration.ofHours(2))),
                        "UID:" + milestone.uid()));
        told.add("put " + milestone.uid() + " at " + start);
    }

    private void edit(Session session) {
        switch (random.nextInt(5)) {
            case 0 -> {
                export.delete(session.uid());
                told.add("deleted " + session.uid());
            }
            case 1 -> {
                export.cancel(session.uid());
                told.add("cancelled " + session.uid());
            }
            case 2 -> put(session, session.start(), quarters(1, 12));
            default -> {
                Instant start = session.start().plus(quarters(-300, 300));
                boolean longer = random.nextInt(4) == 0;
                put(
                        session,
                        start,
                        longer
                                ? quarters(1, 12)
                                : Duration.between(session.start(), session.end()));
            }
        }
    }

    private void put(Session session, Instant start, Duration length) {
        export.put(session.uid(), start, start.plus(length));
        told.add("put " + session.uid() + " at " + start + " for " + length);
    }

    private Duration quarters(int least, int most) {
        return Duration.ofMinutes(15L * (least + random.nextInt(most - least + 1)));
    }

    /** UIDs of the sessions that are not as the plan has them. */
    Set<String> edited() {
        return edited;
    }

    String text() {
        return export.text(Form.UTC);
    }

    String told() {
        return "  in the calendar: " + String.join(", ", told);
    }
}
