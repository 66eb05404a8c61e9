package org.studycal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studycal.busy.Invitation;
import org.studycal.busy.Occurrence;
import org.studycal.plan.Identity;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.TitlePattern;
import org.studycal.problem.TitleRule;
import org.studycal.revision.OwnEvents;

/** What counts, in the order in which {@code problems/README.md} says it is decided. */
class JudgeTest {

    private static final Instant START = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant END = Instant.parse("2027-01-04T10:00:00Z");

    private static final Solution PIANO =
            new SamplePlan()
                    .solution()
                    .with(new Identity(Optional.of("piano"), Optional.empty(), Map.of()));

    private Meaning transparent = Meaning.IGNORE;
    private Meaning allDay = Meaning.BUSY;
    private int before;
    private int after;
    private final List<TitlePattern> ignore = new ArrayList<>();
    private final List<TitlePattern> protect = new ArrayList<>();
    private final List<TitleRule> titles = new ArrayList<>();
    private final List<String> me = new ArrayList<>();
    private Map<String, Boolean> known = Map.of();
    private final List<String> asked = new ArrayList<>();
    private Optional<Boolean> answer = Optional.empty();
    private Judge judge;

    private BusyOccurrence judged(Occurrence event) {
        CalendarSource source =
                new CalendarSource(
                        "work.ics",
                        Optional.empty(),
                        transparent,
                        allDay,
                        before,
                        after,
                        ignore,
                        protect,
                        titles,
                        me,
                        Optional.empty());
        AllDayQuestion question =
                (title, calendar) -> {
                    asked.add(title);
                    return answer;
                };
        judge = new Judge(source, OwnEvents.of(PIANO, List::of), question, known);
        return judge.judge(event);
    }

    private static Occurrence event(boolean whole, boolean transparent, boolean off, boolean free) {
        return new Occurrence(
                START, END, "Team", whole, transparent, off, free, false, "1", "", "work.ics");
    }

    private static Occurrence withUid(String uid) {
        return new Occurrence(
                START, END, "Team", false, false, false, false, true, uid, "", "work.ics");
    }

    private void assertBusy(Occurrence event, String why) {
        assertThat(judged(event)).extracting("busy", "why").containsExactly(true, why);
    }

    private void assertFree(Occurrence event, String why) {
        assertThat(judged(event)).extracting("busy", "why").containsExactly(false, why);
    }

    @Test
    void an_ordinary_event_is_busy() {
        assertBusy(event(false, false, false, false), "busy");
        assertThat(judged(event(false, false, false, false)).busyTime())
                .contains(new BusyTime("Team", START, END, "work.ics"));
    }

    @Test
    void what_is_transparent_or_free_in_outlook_is_free_unless_the_options_say_busy() {
        assertFree(event(false, true, false, false), "free: transparent");
        assertFree(event(false, false, false, true), "free: in Outlook");
        transparent = Meaning.BUSY;
        assertBusy(event(false, true, false, true), "busy");
    }

    @Test
    void own_sessions_are_free_whatever_is_protected_and_those_of_other_plans_are_not() {
        protect.add(new TitlePattern("*"));
        assertFree(withUid("piano.scales.1@studycal"), "free: own session");
        assertFree(withUid("Piano.milestone.exam.1@STUDYCAL"), "free: own session");
        assertBusy(withUid("pianola.scales.1@studycal"), "busy: '*'");
        assertBusy(withUid("piano.scales.1@example.org"), "busy: '*'");
    }

    @Test
    void what_is_cancelled_is_free_even_if_it_is_protected() {
        protect.add(new TitlePattern("Team"));
        assertFree(event(false, false, true, false), "free: cancelled");
    }

    @Test
    void what_is_protected_counts_whatever_else_is_said() {
        ignore.add(new TitlePattern("*"));
        protect.add(new TitlePattern("te?m"));
        allDay = Meaning.IGNORE;
        assertBusy(event(true, true, false, true), "busy: 'te?m'");
    }

    @Test
    void what_is_ignored_never_counts() {
        ignore.add(new TitlePattern("t*"));
        transparent = Meaning.BUSY;
        assertFree(event(true, true, false, false), "free: 't*'");
    }

    @Test
    void all_day_events_count_as_the_calendar_says() {
        assertBusy(event(true, false, false, false), "busy all day");
        allDay = Meaning.IGNORE;
        assertFree(event(true, false, false, false), "free: all day");
        assertBusy(event(false, false, false, false), "busy");
    }

    @Test
    void a_question_is_asked_once_for_a_title_and_never_of_what_is_free_anyway() {
        allDay = Meaning.ASK;
        answer = Optional.of(false);
        assertFree(event(true, true, false, false), "free: transparent");
        assertThat(asked).isEmpty();
        assertFree(event(true, false, false, false), "free: you said so");
        judge.judge(event(true, false, false, false));
        assertThat(asked).containsExactly("Team");
        assertThat(judge.answers()).containsExactly(Map.entry("Team", false));
    }

    @Test
    void a_known_answer_is_not_asked_for_and_no_answer_means_busy() {
        allDay = Meaning.ASK;
        assertBusy(event(true, false, false, false), "busy all day");
        assertThat(judge.answers()).isEmpty();
        asked.clear();
        known = Map.of("Team", false);
        assertFree(event(true, false, false, false), "free: you said so");
        assertThat(asked).isEmpty();
    }

    @Test
    void time_before_and_after_is_kept_free_around_events_with_a_time_only() {
        before = 15;
        after = 10;
        assertThat(judged(event(false, false, false, false)).busyTime())
                .contains(
                        new BusyTime(
                                "Team",
                                Instant.parse("2027-01-04T08:45:00Z"),
                                Instant.parse("2027-01-04T10:10:00Z"),
                                "work.ics"));
        assertThat(judged(event(true, false, false, false)).busyTime())
                .contains(new BusyTime("Team", START, END, "work.ics"));
        assertThat(judged(event(false, true, false, false)).busyTime()).isEmpty();
    }

    @Test
    void an_event_without_a_length_takes_no_time() {
        Occurrence bell =
                new Occurrence(
                        START, START, "", false, false, false, false, false, "1", "", "work.ics");
        assertFree(bell, "free: no length");
        after = 5;
        assertBusy(bell, "busy +5m");
        assertThat(judged(bell).busyTime())
                .contains(new BusyTime("(no title)", START, START.plusSeconds(300), "work.ics"));
    }

    private static Occurrence event(Invitation invitation, Duration travel) {
        return new Occurrence(
                START,
                END,
                "Team",
                false,
                false,
                false,
                false,
                false,
                "1",
                "",
                "work.ics",
                invitation,
                travel);
    }

    @Test
    void whatThePersonDeclinedIsFree() {
        Occurrence sams = event(new Invitation(Set.of("sam@example.com"), false), Duration.ZERO);
        assertBusy(sams, "busy");
        me.add("sam@example.com");
        assertFree(sams, "free: declined");
        transparent = Meaning.BUSY;
        assertFree(sams, "free: declined");
        protect.add(new TitlePattern("Team"));
        assertBusy(sams, "busy: 'Team'");
    }

    @Test
    void ownerOfTheCalendarIsThePersonUntilSomebodyElseIs() {
        Occurrence owners = event(new Invitation(Set.of("jo@example.com"), true), Duration.ZERO);
        assertFree(owners, "free: declined");
        me.add("sam@example.com");
        assertBusy(owners, "busy");
    }

    @Test
    void theWayIsAPartOfTheTimeBefore() {
        Occurrence physio = event(Invitation.NONE, Duration.ofMinutes(45));
        assertBusy(physio, "busy -45m");
        assertThat(judged(physio).before()).isEqualTo(Duration.ofMinutes(45));
        before = 60;
        assertThat(judged(physio).before()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void titlesHaveTheirOwnRests() {
        before = 15;
        titles.add(rule("Te*", Optional.empty(), OptionalInt.empty(), OptionalInt.of(480)));
        titles.add(rule("Team", Optional.of(true), OptionalInt.of(0), OptionalInt.of(5)));
        Occurrence team = event(Invitation.NONE, Duration.ZERO);
        assertBusy(team, "busy: 'Team' +8h");
        ignore.add(new TitlePattern("Team"));
        assertFree(team, "free: 'Team'");
        ignore.clear();
        titles.addFirst(rule("*", Optional.of(false), OptionalInt.empty(), OptionalInt.empty()));
        assertFree(team, "free: '*'");
    }

    private static TitleRule rule(
            String title, Optional<Boolean> busy, OptionalInt before, OptionalInt after) {
        return new TitleRule(new TitlePattern(title), busy, before, after);
    }
}
