package org.studycal.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.studycal.app.PlanSync;
import org.studycal.report.Wording;

/** What is said of the calendar that a plan is synced with. */
final class SyncText {

    private SyncText() {}

    /** Whether it has the plan as it stands, and when it was last looked at. */
    static String of(PlanSync sync, String name, ZoneId zone) {
        String calendar =
                "The calendar '%s' of %s"
                        .formatted(Wording.plain(sync.calendar()), Wording.plain(sync.account()));
        String standing =
                sync.current()
                        ? " has this plan."
                        : " does not have all of this plan yet; 'studycal sync %s' writes it."
                                .formatted(name);
        return calendar
                + standing
                + sync.last().map(last -> " Last synced " + at(last, zone) + ".").orElse("");
    }

    private static String at(Instant time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        return Wording.date(local.toLocalDate()) + ", " + Wording.clock(local);
    }
}
