package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** However a phone is told of revisions, it ends with the newest. */
class SimulatedPhoneTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final int SEEDS = 150;
    private static final int REVISIONS = 8;

    private record Revision(Problem problem, Solution solution, int mostBytes) {
        List<CalendarFile> all() {
            return CalendarWriter.write(problem, solution, mostBytes);
        }

        List<CalendarFile> since(Revision earlier) {
            return CalendarWriter.writeChanges(problem, earlier.solution(), solution, mostBytes);
        }

        boolean isLaidOutAs(Revision other) {
            return solution.export().split() == other.solution().export().split();
        }

        Map<String, Map<String, String>> onANewPhone() {
            return new SimulatedPhone().take(all()).shows();
        }
    }

    private static List<Revision> history(long seed) {
        ChangingPlan plan = new ChangingPlan(seed);
        List<Revision> history = new ArrayList<>();
        Optional<Solution> previous = Optional.empty();
        Random random = new Random(seed);
        for (int revision = 0; revision < REVISIONS; revision++) {
            boolean back = revision > 1 && random.nextInt(4) == 0;
            Solution solution =
                    back
                            ? plan.back(
                                    previous.orElseThrow(),
                                    history.get(random.nextInt(revision)).solution())
                            : plan.solution(previous);
            int mostBytes = random.nextInt(3) == 0 ? 6_000 : CalendarWriter.MOST_BYTES;
            history.add(new Revision(plan.problem(), solution, mostBytes));
            previous = Optional.of(solution);
            for (int edit = random.nextInt(6); edit > 0; edit--) {
                plan.edit();
            }
        }
        return history;
    }

    @Test
    void fedWithTheChangesOfEachRevisionOnly() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedPhone phone = new SimulatedPhone();
            Revision before = null;
            for (Revision revision : history(seed)) {
                learn(phone, before, revision);
                before = revision;
                assertThat(phone.shows())
                        .as("seed %d, revision %d", seed, revision.solution().revision())
                        .isEqualTo(revision.onANewPhone());
            }
        }
    }

    @Test
    void fedWithTheChangesSinceTheRevisionItHappensToHold() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            SimulatedPhone phone = new SimulatedPhone();
            Revision held = null;
            List<Revision> history = history(seed);
            for (Revision revision : history) {
                if (revision.equals(history.getLast()) || random.nextInt(3) == 0) {
                    learn(phone, held, revision);
                    held = revision;
                }
            }
            assertThat(phone.shows()).as("seed %d", seed).isEqualTo(held.onANewPhone());
        }
    }

    /** The first time, and after another layout, the whole calendar. */
    private static void learn(SimulatedPhone phone, Revision held, Revision revision) {
        if (held == null || !revision.isLaidOutAs(held)) {
            phone.deleteCalendars();
            phone.take(revision.all());
        } else {
            phone.take(revision.since(held));
        }
    }

    @Test
    void fedWithWholeCalendarsAndRidByHandOfWhatIsGone() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedPhone phone = new SimulatedPhone();
            Revision before = null;
            for (Revision revision : history(seed)) {
                if (before == null || !revision.isLaidOutAs(before)) {
                    phone.deleteCalendars();
                } else {
                    ZoneId zone = before.problem().timeZone();
                    CalendarChanges.between(before.solution(), revision.solution())
                            .gone()
                            .forEach(gone -> deleteByHand(phone, gone, zone));
                }
                phone.take(revision.all());
                before = revision;
                assertThat(phone.shows())
                        .as("seed %d, revision %d", seed, revision.solution().revision())
                        .isEqualTo(revision.onANewPhone());
            }
        }
    }

    private static void deleteByHand(SimulatedPhone phone, Cancelled gone, ZoneId zone) {
        String start =
                switch (gone.time().orElseThrow()) {
                    case EventTime.Day day ->
                            "DTSTART;VALUE=DATE:"
                                    + DateTimeFormatter.BASIC_ISO_DATE.format(day.date());
                    case EventTime.Span span -> {
                        String local = LOCAL.format(span.start().atZone(zone));
                        yield TimeZoneDefinition.isUtc(zone)
                                ? "DTSTART:" + local + "Z"
                                : "DTSTART;TZID=" + zone + ":" + local;
                    }
                };
        phone.deleteByHand(gone.title().replace(",", "\\,").replace(";", "\\;"), start);
    }

    @Test
    void changesHoldNothingElse() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Revision before = null;
            for (Revision revision : history(seed)) {
                if (before != null && revision.isLaidOutAs(before)) {
                    CalendarChanges news =
                            CalendarChanges.between(before.solution(), revision.solution());
                    int sent =
                            revision.since(before).stream()
                                    .mapToInt(
                                            file -> text(file).split("BEGIN:VEVENT", -1).length - 1)
                                    .sum();
                    assertThat(sent)
                            .isEqualTo(
                                    news.added().size()
                                            + news.changed().size()
                                            + news.gone().size());
                    assertThat(news.isEmpty()).isEqualTo(revision.since(before).isEmpty());
                }
                before = revision;
            }
        }
    }

    @Test
    void anIndependentValidatorFindsNothing() {
        for (long seed = 0; seed < 30; seed++) {
            List<Revision> history = history(seed);
            for (int i = 1; i < history.size(); i++) {
                for (CalendarFile file : history.get(i).since(history.get(i - 1))) {
                    assertThat(
                                    Biweekly.parse(text(file))
                                            .first()
                                            .validate(ICalVersion.V2_0)
                                            .getWarnings())
                            .isEmpty();
                }
            }
        }
    }

    private static String text(CalendarFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
