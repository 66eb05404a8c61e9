package org.studycal.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Points;
import org.studycal.problem.Prerequisite;
import org.studycal.rule.SoftRule;

/**
 * The soft rules, one method each; a method counts what one weight is paid for, in minutes. None
 * counts reviews.
 */
final class SoftCosts {

    private static final long MINUTES_PER_DAY = 1440;

    private final Agenda agenda;
    private final AskedMinutes asked;
    private final TargetWeeks targets;

    SoftCosts(Agenda agenda, AskedMinutes asked) {
        this(agenda, asked, new TargetWeeks(agenda));
    }

    SoftCosts(Agenda agenda, AskedMinutes asked, TargetWeeks targets) {
        this.agenda = agenda;
        this.asked = asked;
        this.targets = targets;
    }

    /** Cost of every rule in units. */
    Map<SoftRule, Long> compute() {
        Map<SoftRule, Long> costs = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            costs.put(rule, Math.multiplyExact(agenda.problem.weights().of(rule), count(rule)));
        }
        return costs;
    }

    private long count(SoftRule rule) {
        return switch (rule) {
            case WINDOW_PREFERENCE -> windowPreference();
            case TARGET_WEEK -> targetWeek();
            case WEEKLY_QUOTA -> weeklyQuota();
            case WEEKLY_MINIMUM -> weeklyMinimum();
            case LATENESS -> lateness();
            case SESSIONS -> Points.PER_PIECE * agenda.work.size();
            case TOPIC_SWITCHES -> topicSwitches();
            case GAP -> gap();
            case UNEVEN_DAYS -> unevenDays();
            case FINISH -> finish();
            // Counted between two revisions, so that an unchanged plan keeps its cost.
            case DISRUPTION -> 0;
        };
    }

    /** Steps down the category's preferences for every session that is not pinned. */
    private long windowPreference() {
        long sum = 0;
        for (Placed placed : agenda.sessions) {
            Category category = agenda.categories.get(placed.category());
            if (!placed.session().pinned() && category != null && !placed.label().isEmpty()) {
                sum += (long) placed.booked() * category.step(placed.label());
            }
        }
        return sum;
    }

    /** Weeks between a session and its activity's target weeks. */
    private long targetWeek() {
        long sum = 0;
        for (Placed placed : agenda.sessions) {
            sum +=
                    placed.booked()
                            * agenda.activity(placed.activity())
                                    .map(activity -> targets.weeksOff(activity, placed.week()))
                                    .orElse(0L);
        }
        return sum;
    }

    /** Over the target in any week, and under it in as many weeks as the category's work fills. */
    private long weeklyQuota() {
        long sum = 0;
        for (Category category : agenda.problem.categories()) {
            OptionalInt target = category.quota().targetMinutes();
            if (target.isEmpty()) {
                continue;
            }
            long aim = target.getAsInt();
            long filled = weeksFilled(category, aim);
            for (int week = 1; week <= agenda.lastWeek; week++) {
                long booked = bookedIn(week, category);
                sum += Math.max(0, booked - aim);
                if (week <= filled) {
                    sum += Math.max(0, Math.min(aim, agenda.freeInWeek(week)) - booked);
                }
            }
        }
        return sum;
    }

    /** Under the minimum in as many weeks as the category's work fills. */
    private long weeklyMinimum() {
        long sum = 0;
        for (Category category : agenda.problem.categories()) {
            OptionalInt minimum = category.quota().minMinutes();
            if (minimum.isEmpty()) {
                continue;
            }
            long least = minimum.getAsInt();
            long filled =
                    weeksFilled(
                            category, category.quota().targetMinutes().orElse(minimum.getAsInt()));
            for (int week = 1; week <= Math.min(filled, agenda.lastWeek); week++) {
                sum +=
                        Math.max(
                                0,
                                Math.min(least, agenda.freeInWeek(week))
                                        - bookedIn(week, category));
            }
        }
        return sum;
    }

    private long weeksFilled(Category category, long perWeek) {
        return perWeek == 0
                ? agenda.lastWeek
                : Math.ceilDiv(asked.ofCategory(category.id()), perWeek);
    }

    private long bookedIn(int week, Category category) {
        return Agenda.booked(
                agenda.byWeek.getOrDefault(week, List.of()).stream()
                        .filter(placed -> placed.category().equals(category.id()))
                        .toList());
    }

    /** Days after the due date or the first soft milestone that requires the activity. */
    private long lateness() {
        long sum = 0;
        for (Activity activity : agenda.problem.activities()) {
            Optional<DateLimit> due = dueOf(activity);
            for (Placed placed : due.isPresent() ? agenda.of(activity) : List.<Placed>of()) {
                sum +=
                        due.get().time().isPresent()
                                ? minutesLate(placed, due.get())
                                : placed.booked()
                                        * Math.max(
                                                0,
                                                ChronoUnit.DAYS.between(
                                                        due.get().date(), placed.date()));
            }
        }
        return sum;
    }

    /** Each slot times the started days from the moment to its end, by the wall clock. */
    private long minutesLate(Placed placed, DateLimit due) {
        LocalDateTime moment = due.date().atTime(due.time().orElseThrow());
        int slot = agenda.problem.slotMinutes();
        long sum = 0;
        for (int minute = 0; minute < placed.booked(); minute += slot) {
            LocalDateTime end =
                    LocalDateTime.ofInstant(
                                    placed.session().start().plusSeconds(minute * 60L),
                                    agenda.problem.timeZone())
                            .plusMinutes(slot);
            long late = ChronoUnit.MINUTES.between(moment, end);
            sum += slot * Math.ceilDiv(Math.max(0, late), MINUTES_PER_DAY);
        }
        return sum;
    }

    private Optional<DateLimit> dueOf(Activity activity) {
        Stream<DateLimit> milestones =
                agenda.problem.milestones().stream()
                        .filter(stone -> !stone.hard() && stone.requires().contains(activity.id()))
                        .map(stone -> limitOf(stone, activity));
        return Stream.concat(
                        activity.due().stream(),
                        activity.effort().repeats() ? Stream.empty() : milestones)
                .min(Comparator.comparing(SoftCosts::over));
    }

    /** A checkpoint wants nothing before the weeks that the activity's target is stretched to. */
    private DateLimit limitOf(Milestone milestone, Activity activity) {
        DateLimit limit = OrderRules.limitOf(milestone);
        return targets.stretchedEnd(activity)
                .filter(end -> milestone.kind() == Milestone.Kind.CHECKPOINT)
                .filter(end -> end.isAfter(limit.date()))
                .map(DateLimit::of)
                .orElse(limit);
    }

    private static LocalDateTime over(DateLimit limit) {
        return limit.time()
                .map(time -> limit.date().atTime(time))
                .orElse(limit.date().plusDays(1).atStartOfDay());
    }

    /** Changes of activity between consecutive sessions of a day. */
    private long topicSwitches() {
        long switches = 0;
        for (LocalDate date : agenda.byDate.keySet()) {
            List<Placed> day = agenda.workOn(date);
            for (int i = 1; i < day.size(); i++) {
                if (!Objects.equals(day.get(i - 1).activity(), day.get(i).activity())) {
                    switches++;
                }
            }
        }
        return Points.PER_PIECE * switches;
    }

    /** Started days beyond a prerequisite's maximum gap. */
    private long gap() {
        long days = 0;
        for (Activity activity : agenda.problem.activities()) {
            List<Placed> sessions = agenda.of(activity);
            for (Prerequisite prerequisite : activity.after()) {
                List<Placed> before =
                        agenda.byActivity.getOrDefault(prerequisite.activity(), List.of());
                if (prerequisite.maxGap().isPresent() && !sessions.isEmpty() && !before.isEmpty()) {
                    days += daysBeyond(prerequisite.maxGap().get(), before, sessions.getFirst());
                }
            }
        }
        return Points.PER_PIECE * days;
    }

    private static long daysBeyond(Gap most, List<Placed> before, Placed first) {
        if (most.inDays()) {
            LocalDate last = OrderRules.lastDate(before);
            return Math.max(0, ChronoUnit.DAYS.between(last, first.date()) - most.amount());
        }
        Duration wait =
                Duration.between(OrderRules.lastEnd(before).orElseThrow(), first.session().start());
        return Math.ceilDiv(Math.max(0, wait.toMinutes() - most.amount()), MINUTES_PER_DAY);
    }

    /** Days that work but habits goes on for after the last target week, or the first day. */
    private long finish() {
        long days = 0;
        for (Activity activity : agenda.problem.activities()) {
            if (!activity.effort().repeats()) {
                for (Placed placed : agenda.of(activity)) {
                    days =
                            Math.max(
                                    days,
                                    ChronoUnit.DAYS.between(
                                            agenda.solution.first(), placed.date()));
                }
            }
        }
        long expected = 0;
        for (Activity activity : agenda.problem.activities()) {
            if (activity.targetWeeks().isPresent()) {
                LocalDate last =
                        agenda.problem.weeks().lastDayOf(activity.targetWeeks().get().last());
                expected =
                        Math.max(expected, ChronoUnit.DAYS.between(agenda.solution.first(), last));
            }
        }
        return Points.PER_PIECE * Math.max(0, days - expected);
    }

    /** Between the fullest and the emptiest of a week's days that have free time. */
    private long unevenDays() {
        long sum = 0;
        for (int week = 1; week <= agenda.lastWeek; week++) {
            long most = 0;
            long least = Long.MAX_VALUE;
            for (LocalDate date : agenda.planDatesOf(week)) {
                if (agenda.free.on(date) > 0) {
                    long booked = Agenda.booked(agenda.workOn(date));
                    most = Math.max(most, booked);
                    least = Math.min(least, booked);
                }
            }
            sum += Math.max(0, most - least);
        }
        return sum;
    }
}
