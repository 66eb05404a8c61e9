package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;

/** Lists for each of several days: "Day 1-7" with as much to do as the plan has for one day. */
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
                int days = period.last - period.first + 1;
                if (isDay(list, weekly.get())) {
                    list.forEach(
                            topic -> topic.stated = topic.stated.map(each -> each.times(days)));
                }
            }
        }
    }

    /** Whether several topics fill a day of a week's hours, give or take a quarter. */
    private static boolean isDay(List<TopicFact> list, Amount weekly) {
        boolean stated = list.stream().allMatch(topic -> topic.stated.isPresent());
        int week =
                list.stream()
                        .flatMap(topic -> topic.stated.stream())
                        .mapToInt(each -> each.planned() * WEEK_DAYS)
                        .sum();
        return stated
                && list.size() > 1
                && week * 4 >= weekly.min() * 3
                && week * 4 <= weekly.max() * 5;
    }
}
