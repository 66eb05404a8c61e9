package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A study plan as lines of text, one for each thing in it, for golden files. */
final class PlanDump {
    private final StringBuilder text = new StringBuilder();

    private PlanDump() {}

    static String of(StudyPlan plan) {
        PlanDump dump = new PlanDump();
        dump.plan(plan);
        return dump.text.toString();
    }

    private void plan(StudyPlan plan) {
        line("plan", plan.title());
        plan.start().ifPresent(day -> line("start", day));
        plan.end().ifPresent(day -> line("end", day));
        plan.weekly().ifPresent(amount -> line("weekly", amount(amount)));
        for (int i = 0; i < plan.periods().size(); i++) {
            StudyPlan.Period period = plan.periods().get(i);
            line(
                    period.line() + " period " + i,
                    period.unit(),
                    quoted(period.name()),
                    quoted(period.title()),
                    period.weeks().map(weeks -> "weeks " + weeks).orElse(""),
                    period.stated().map(PlanDump::amount).orElse(""),
                    period.parent() < 0 ? "" : "in " + period.parent());
        }
        for (int i = 0; i < plan.topics().size(); i++) {
            topic(plan.topics().get(i), i);
        }
        plan.shares()
                .forEach(
                        share ->
                                line(
                                        share.weekly().line() + " share",
                                        share.kind(),
                                        quoted(share.title()),
                                        amount(share.weekly())));
        plan.windows()
                .forEach(
                        each ->
                                line(
                                        each.line() + " window",
                                        each.kind(),
                                        days(each.days()),
                                        each.time(),
                                        quoted(each.label())));
        plan.kept()
                .forEach(
                        each ->
                                line(
                                        each.line() + " kept",
                                        each.reason(),
                                        days(each.days()),
                                        each.time(),
                                        quoted(each.title())));
        plan.checkpoints()
                .forEach(
                        each ->
                                line(
                                        each.line() + " checkpoint",
                                        quoted(each.title()),
                                        each.week().map(week -> "week " + week).orElse(""),
                                        each.date().map(Object::toString).orElse(""),
                                        each.checklist().isEmpty() ? "" : each.checklist()));
        plan.remarks().forEach(each -> line(each.line() + " " + each.kind(), each.text()));
    }

    private void topic(StudyPlan.Topic topic, int index) {
        line(
                topic.line() + " topic " + index,
                topic.kind(),
                quoted(topic.title()),
                topic.period() < 0 ? "" : "in " + topic.period(),
                topic.group().isEmpty() ? "" : "group " + quoted(topic.group()),
                topic.weeks().map(weeks -> "weeks " + weeks).orElse(""),
                topic.date().map(Object::toString).orElse(""),
                topic.stated().map(PlanDump::amount).orElse(""),
                topic.done() ? "done" : "",
                topic.after().isEmpty() ? "" : "after " + topic.after(),
                topic.notes().isEmpty() ? "" : "notes " + quoted(topic.notes()),
                topic.links().isEmpty() ? "" : topic.links());
    }

    private void line(String what, Object... values) {
        text.append(what);
        for (Object value : values) {
            if (!value.toString().isEmpty()) {
                text.append(' ').append(value);
            }
        }
        text.append('\n');
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    private static String amount(Amount amount) {
        return amount.min()
                + (amount.max() == amount.min() ? "" : "-" + amount.max())
                + (amount.open() ? "+" : "")
                + " min";
    }

    private static String days(Set<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }
}
