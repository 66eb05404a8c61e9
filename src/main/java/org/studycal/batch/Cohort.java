package org.studycal.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learners of a course that never was: twelve weeks of 120 hours, each with a week of their own.
 * The same seed gives the same learners.
 */
public final class Cohort {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final int WEEKS = 12;
    private static final int TOPICS = 3;
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "America/Sao_Paulo");
    private static final List<String> EVENINGS =
            List.of("18:00-20:30", "19:00-21:00", "18:30-21:00", "20:00-22:30");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");

    private Cohort() {}

    /** So many learners, one line each. */
    public static Stream<String> of(long learners, long seed) {
        return IntStream.iterate(1, i -> i + 1)
                .limit(learners)
                .mapToObj(i -> learner(i, new SplittableRandom(seed * 1_000_003 + i)));
    }

    private static String learner(int number, SplittableRandom random) {
        String evening = EVENINGS.get(random.nextInt(EVENINGS.size()));
        int off = random.nextInt(DAYS.size());
        String days =
                IntStream.range(0, DAYS.size())
                        .filter(day -> day != off)
                        .mapToObj(day -> quoted(DAYS.get(day)))
                        .collect(Collectors.joining(","));
        int first = 8 + random.nextInt(3);
        return "{\"id\":\"learner-%d\",\"now\":\"2027-01-03\",\"problem\":{%s},\"busy\":[%s]}"
                .formatted(
                        number,
                        String.join(
                                ",",
                                "\"title\":\"Bootcamp\"",
                                "\"timeZone\":" + quoted(ZONES.get(random.nextInt(ZONES.size()))),
                                "\"start\":" + quoted(START.toString()),
                                "\"end\":" + quoted(START.plusWeeks(WEEKS).minusDays(1).toString()),
                                "\"categories\":{\"core\":{\"quota\":\"7h\",\"windows\":[\"theory\",\"labs\"]},\"labs\":{\"quota\":\"3h\",\"windows\":[\"labs\",\"theory\"],\"session\":{\"min\":\"1h\"}}}",
                                "\"availability\":[{\"days\":[%s],\"windows\":[\"%s theory\"]},{\"days\":\"sat\",\"windows\":[\"%02d:00-%02d:00 labs\"]}]"
                                        .formatted(days, evening, first, first + 4),
                                "\"limits\":{\"perWeek\":\"12h\",\"perDay\":\"5h\"}",
                                "\"activities\":[" + activities(random) + "]",
                                "\"milestones\":[{\"title\":\"Final exam\",\"kind\":\"exam\",\"date\":\"%s\",\"time\":\"10:00\",\"length\":\"2h\",\"requires\":[\"t%d-%d\"]}]"
                                        .formatted(
                                                START.plusWeeks(WEEKS).minusDays(2),
                                                WEEKS,
                                                TOPICS)),
                        busy(random));
    }

    /** Each week some topics, ten hours in all, the last part of them a lab. */
    private static String activities(SplittableRandom random) {
        List<String> all = new ArrayList<>();
        String before = "";
        for (int week = 1; week <= WEEKS; week++) {
            int halves = 14;
            for (int topic = 1; topic <= TOPICS; topic++) {
                int part = topic == TOPICS ? halves : 3 + random.nextInt(3);
                halves -= part;
                String id = "t%d-%d".formatted(week, topic);
                all.add(
                        "{\"id\":\"%s\",\"title\":\"Topic %d.%d\",\"category\":\"core\",\"effort\":\"%s\",\"weeks\":%d%s}"
                                .formatted(
                                        id,
                                        week,
                                        topic,
                                        hours(part),
                                        week,
                                        before.isEmpty() ? "" : ",\"after\":" + quoted(before)));
                before = id;
            }
            all.add(
                    "{\"id\":\"lab%d\",\"title\":\"Lab %d\",\"category\":\"labs\",\"effort\":\"3h\",\"weeks\":%d,\"after\":\"%s\"}"
                            .formatted(week, week, week, before));
        }
        return String.join(",", all);
    }

    private static String busy(SplittableRandom random) {
        return IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(
                        i -> {
                            LocalDate day = START.plusDays(random.nextInt(WEEKS * 7));
                            int hour = 9 + random.nextInt(11);
                            return "{\"title\":\"Appointment\",\"start\":\"%sT%02d:00\",\"end\":\"%sT%02d:00\"}"
                                    .formatted(day, hour, day, hour + 2);
                        })
                .collect(Collectors.joining(","));
    }

    private static String hours(int halves) {
        return String.format(Locale.ROOT, "%dm", halves * 30);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
