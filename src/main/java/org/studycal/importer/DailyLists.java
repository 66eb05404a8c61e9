package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;

/**
 * Lists for each of several days, such as "Day 1-7" or "Mon-Fri (1 h a day)", with as much to do as
 * the plan has for one of them.
 */
final class DailyLists {
    private static final int WEEK_DAYS = 7;

    private DailyLists() {}

    /** Takes what such a list says as often as it has days. */
    static void repeat(Facts facts) {
        Optional<Amount> weekly = facts.weekly.stream().findFirst();
        for (PeriodFact period : facts.periods) {
            if (weekly.isPresent() && period.unit == Unit.DAY && period.last > period.first) {
                List<TopicFact> list =
                        facts.topics.stream().filter(topic -> topic.period() == period).toList();
                repeat(list, period.last - period.first + 1, WEEK_DAYS, weekly.get());
            }
        }
        for (Facts.Daily each : facts.daily) {
            List<TopicFact> list =
                    facts.topics.stream()
                            .filter(topic -> topic.period() == each.period())
                            .filter(topic -> topic.weekdays.equals(each.days()))
                            .toList();
            int weeks = Math.max(1, each.period().weeks());
            repeat(list, each.days().size(), 1, each.amount().times(weeks));
        }
    }

    private static void repeat(List<TopicFact> list, int days, int times, Amount hours) {
        if (isAll(list, times, hours)) {
            list.forEach(topic -> topic.stated = topic.stated.map(each -> each.times(days)));
        }
    }

    /** Whether several topics fill some hours so many times, give or take a quarter. */
    private static boolean isAll(List<TopicFact> list, int times, Amount hours) {
        boolean stated = list.stream().allMatch(topic -> topic.stated.isPresent());
        int sum =
                list.stream()
                        .flatMap(topic -> topic.stated.stream())
                        .mapToInt(each -> each.planned() * times)
                        .sum();
        return stated
                && list.size() > 1
                && sum * 4 >= hours.min() * 3
                && sum * 4 <= hours.max() * 5;
    }
}
