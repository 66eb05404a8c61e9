package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.importer.StudyPlan.Window;

/** How a plan that was read differs from what a person reads. */
final class PlanComparison {

    private static final Pattern MILESTONE =
            Pattern.compile("(?:week (\\d+)|(\\d{4}-\\d\\d-\\d\\d)) (\\d+) (.+)");
    private static final Pattern PERIOD = Pattern.compile("(\\S+) (\\S+) (.+)");
    private static final Pattern REMARK = Pattern.compile("([A-Z_]+) (\\d+)(?:-(\\d+))?");
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final ExpectedPlan expected;
    private final StudyPlan plan;
    private final TopicComparison topics;
    private final List<String> differences = new ArrayList<>();

    PlanComparison(ExpectedPlan expected, StudyPlan plan) {
        this.expected = expected;
        this.plan = plan;
        topics = new TopicComparison(expected.topics(), plan.topics(), expected.anyOrder());
        differences.addAll(topics.differences());
        flags();
        figures();
        milestones();
        same("windows", hours("windows", false), windows());
        kept();
        remarks();
    }

    TopicComparison topics() {
        return topics;
    }

    List<String> differences() {
        return differences;
    }

    private void flags() {
        for (int i = 0; i < expected.topics().size(); i++) {
            Topic t = topics.partner(i);
            if (t == null) {
                continue;
            }
            ExpectedPlan.Topic e = expected.topics().get(i);
            same("done of " + e.title(), e.done(), t.done());
            e.flag("date")
                    .ifPresent(
                            d ->
                                    same(
                                            "date of " + e.title(),
                                            d,
                                            t.date().map(LocalDate::toString).orElse("none")));
            Set<String> after = new TreeSet<>();
            e.flag("after")
                    .ifPresent(
                            numbers -> {
                                for (String number : numbers.split(",", -1)) {
                                    after.add(
                                            expected.topics()
                                                    .get(Integer.parseInt(number) - 1)
                                                    .title());
                                }
                            });
            same(
                    "prerequisites of " + e.title(),
                    after,
                    t.after().stream()
                            .map(a -> TopicComparison.key(plan.topics().get(a).title()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private void figures() {
        if (expected.none()) {
            same("shares", 0, plan.shares().size());
            same("weekly", "none", plan.weekly().map(TopicComparison::text).orElse("none"));
        }
        expected.said("start").forEach(d -> same("start", d, text(plan.start())));
        expected.said("end").forEach(d -> same("end", d, text(plan.end())));
        expected.said("weekly")
                .forEach(
                        a ->
                                same(
                                        "weekly",
                                        a,
                                        plan.weekly().map(TopicComparison::text).orElse("none")));
        List<String> shares =
                plan.shares().stream()
                        .map(
                                s ->
                                        TopicComparison.text(s.weekly())
                                                + " "
                                                + s.kind().name().toLowerCase(Locale.ROOT)
                                                + " "
                                                + s.title())
                        .toList();
        if (!expected.said("share").isEmpty()) {
            same("shares", expected.said("share"), shares);
        }
        for (String line : expected.lines("periods")) {
            Matcher m = matched(PERIOD, line);
            boolean there =
                    plan.periods().stream()
                            .anyMatch(
                                    p ->
                                            p.weeks()
                                                            .map(Object::toString)
                                                            .orElse("-")
                                                            .equals(m.group(1))
                                                    && p.stated()
                                                            .map(TopicComparison::text)
                                                            .orElse("?")
                                                            .equals(m.group(2)));
            if (!there) {
                differences.add("period   " + line + " is not there: " + plan.periods());
            }
        }
    }

    private void milestones() {
        List<Checkpoint> rest = new ArrayList<>(plan.checkpoints());
        for (String line : expected.lines("milestones")) {
            Matcher m = matched(MILESTONE, line);
            Optional<Checkpoint> found =
                    rest.stream()
                            .filter(
                                    c ->
                                            isAt(c, m.group(1), m.group(2))
                                                    && c.checklist().size()
                                                            == Integer.parseInt(m.group(3))
                                                    && alike(c.title(), m.group(4)))
                            .findFirst();
            found.ifPresentOrElse(
                    rest::remove, () -> differences.add("milestone " + line + " is not there"));
        }
        rest.forEach(c -> differences.add("milestone not expected: " + c));
    }

    private static boolean isAt(Checkpoint c, String week, String date) {
        return week == null
                ? c.date().map(LocalDate::toString).equals(Optional.of(date))
                : c.week().map(Object::toString).equals(Optional.of(week));
    }

    private static boolean alike(String a, String b) {
        String x = TopicComparison.key(a).toLowerCase(Locale.ROOT);
        String y = TopicComparison.key(b).toLowerCase(Locale.ROOT);
        return x.contains(y) || y.contains(x);
    }

    private Set<String> windows() {
        Set<String> hours = new TreeSet<>();
        for (Window w : plan.windows()) {
            w.days().forEach(d -> hours.add(name(d) + " " + w.time()));
        }
        return hours;
    }

    private void kept() {
        Set<String> wanted = hours("kept", true);
        Set<String> there = new TreeSet<>();
        for (Kept k : plan.kept()) {
            k.days()
                    .forEach(
                            d ->
                                    there.add(
                                            name(d)
                                                    + " "
                                                    + k.time()
                                                    + " "
                                                    + k.reason().name().toLowerCase(Locale.ROOT)));
        }
        for (String want : wanted) {
            String when = want.substring(0, want.lastIndexOf(' '));
            List<String> reasons = List.of(want.substring(want.lastIndexOf(' ') + 1).split("/"));
            if (reasons.stream().noneMatch(r -> there.remove(when + " " + r))) {
                differences.add("kept     " + want + " is not there");
            }
        }
        there.forEach(t -> differences.add("kept     not expected: " + t));
    }

    private void remarks() {
        for (String line : expected.lines("remarks")) {
            Matcher m = matched(REMARK, line);
            int first = Integer.parseInt(m.group(2));
            int last = m.group(3) == null ? first : Integer.parseInt(m.group(3));
            boolean there =
                    plan.remarks().stream()
                            .anyMatch(
                                    r ->
                                            r.kind().name().equals(m.group(1))
                                                    && r.line() >= first
                                                    && r.line() <= last);
            if (!there) {
                differences.add("remark   " + line + " is not there");
            }
        }
    }

    /** Day by day, as {@code mon 06:00-06:45}, with the reasons behind it where there are any. */
    private Set<String> hours(String section, boolean reasons) {
        Set<String> hours = new TreeSet<>();
        for (String line : expected.lines(section)) {
            String[] parts = line.split(" ", -1);
            for (String stretch : parts[0].split(",", -1)) {
                int first = DAYS.indexOf(stretch.substring(0, 3));
                int last = DAYS.indexOf(stretch.substring(stretch.length() - 3));
                for (int d = first; d <= last; d++) {
                    hours.add(DAYS.get(d) + " " + parts[1] + (reasons ? " " + parts[2] : ""));
                }
            }
        }
        return hours;
    }

    private static String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher m = pattern.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("not understood: " + line);
        }
        return m;
    }

    private void same(String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            differences.add(what + ": expected " + wanted + ", got " + got);
        }
    }
}
