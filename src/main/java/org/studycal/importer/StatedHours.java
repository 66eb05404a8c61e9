package org.studycal.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.importer.StudyPlan.Window;

/** The hours that the plan states for its weeks and as a whole, and where they contradict. */
final class StatedHours {
    private static final int BOUNDLESS = 1_000_000;

    private final Facts facts;
    private final PlanTopics topics;
    private final Map<PeriodFact, Amount> ofPeriods = new HashMap<>();
    private final Optional<Figure> weekly;
    private Optional<Amount> total;

    /** An amount in minutes and where the plan says it. */
    private record Figure(int min, int max, String what, int line) {
        static Figure of(Amount amount) {
            int max = amount.open() ? BOUNDLESS : amount.max();
            return new Figure(amount.min(), max, "stated", amount.line());
        }

        static Figure of(int minutes, String what, int line) {
            return new Figure(minutes, minutes, what, line);
        }

        boolean contradicts(Figure other) {
            return other.max < min || other.min > max;
        }

        String words() {
            String to = max == BOUNDLESS ? " or more" : " to " + Amounts.hours(max);
            return Amounts.hours(min) + (min == max ? "" : to) + where();
        }

        String where() {
            return " (%s, line %d)".formatted(what, line);
        }
    }

    /**
     * Compares all hours.
     *
     * @param windows the times of a week that there are for studying
     */
    StatedHours(Facts facts, PlanTopics topics, Numbering weeks, List<Window> windows) {
        this.facts = facts;
        this.topics = topics;
        total = facts.totals.stream().findFirst();
        for (PeriodFact period : facts.periods) {
            period.stated
                    .or(
                            () ->
                                    ofAWeek(period)
                                            .flatMap(
                                                    each ->
                                                            weeks.own(period)
                                                                    .map(
                                                                            w ->
                                                                                    w.last()
                                                                                            - w
                                                                                                    .first()
                                                                                            + 1)
                                                                    .map(each::times)))
                    .ifPresent(amount -> ofPeriods.put(period, amount));
        }
        closing();
        weekly =
                facts.shares.isEmpty()
                        ? facts.weekly.stream().findFirst().map(Figure::of)
                        : shares();
        facts.weekly.stream().map(Figure::of).forEach(each -> week("study time a week", each));
        int free = windows.stream().mapToInt(Window::minutes).sum();
        if (free > 0) {
            int line = windows.getFirst().line();
            week("study time a week", Figure.of(free, "windows of the week's template", line));
        }
        facts.periods.forEach(this::days);
        facts.periods.forEach(this::sums);
        total.filter(each -> allStated(topics.all()))
                .ifPresent(each -> compare("the whole plan", each, topics.all()));
    }

    /** The hours of each week of a period; a week has those of the month or phase around it. */
    private static Optional<Amount> ofAWeek(PeriodFact period) {
        PeriodFact at = period;
        while (at != null && at.weeklyStated.isEmpty()) {
            at = period.unit == Unit.WEEK ? at.parent : null;
        }
        return at == null ? Optional.empty() : at.weeklyStated;
    }

    /** The hours of a period. */
    Optional<Amount> of(PeriodFact period) {
        return Optional.ofNullable(ofPeriods.get(period));
    }

    /** The hours of the whole plan. */
    Optional<Amount> total() {
        return total;
    }

    /** The hours of a week that are shared out. */
    private Optional<Figure> shares() {
        List<Amount> shares = facts.shares.stream().map(Share::weekly).toList();
        int min = shares.stream().mapToInt(Amount::min).sum();
        int max = shares.stream().mapToInt(Amount::max).sum();
        return Optional.of(new Figure(min, max, "shared out", shares.getFirst().line()));
    }

    private void week(String subject, Figure figure) {
        if (weekly.filter(each -> each.contradicts(figure)).isPresent()) {
            facts.contradiction(
                    figure.line(),
                    subject + ": " + weekly.get().words() + " against " + figure.words());
        }
    }

    /** A week's own figures: those of its labels of days, or those it states. */
    private void days(PeriodFact period) {
        if (period.ofDays.isEmpty()) {
            return;
        }
        Amount days = period.ofDays.get();
        List<TopicFact> others =
                topics.all().stream()
                        .filter(topic -> topic.isWithin(period))
                        .filter(topic -> !period.daysOfLabels.containsAll(topic.weekdays))
                        .toList();
        if (others.isEmpty() && weekly.isEmpty()) {
            ofPeriods.putIfAbsent(period, days);
        }
        if (others.isEmpty() || allStated(others)) {
            // Topics of several days may be those of each of them.
            int min = days.min() + sum(others, Amount::min) / Math.max(1, period.weeks());
            int max = others.isEmpty() ? min : BOUNDLESS;
            Figure figure = new Figure(min, max, "its days", days.line());
            week("study time of " + period.name, figure);
        }
    }

    /** The last line of a plan may state the hours of all of it, and not those of its last week. */
    private void closing() {
        List<PeriodFact> stated = facts.periods.stream().filter(ofPeriods::containsKey).toList();
        List<TopicFact> all = topics.all();
        if (stated.isEmpty() || total.isPresent() || !allStated(all)) {
            return;
        }
        PeriodFact last = stated.getLast();
        Amount amount = ofPeriods.get(last);
        int sum = sum(all, Amount::planned);
        int own = sum(all.stream().filter(each -> each.isWithin(last)).toList(), Amount::planned);
        if (all.stream().allMatch(topic -> topic.line < amount.line())
                && own * 10 < amount.planned() * 9
                && Math.abs(sum - amount.planned()) * 10 <= sum) {
            total = Optional.of(ofPeriods.remove(last));
        }
    }

    private boolean allStated(List<TopicFact> some) {
        return !some.isEmpty() && some.stream().allMatch(each -> topics.stated(each).isPresent());
    }

    private int sum(List<TopicFact> some, ToIntFunction<Amount> figure) {
        return some.stream().flatMap(topic -> topics.stated(topic).stream()).mapToInt(figure).sum();
    }

    /** A period's stated hours against the sum of its topics. */
    private void sums(PeriodFact period) {
        List<TopicFact> inside =
                topics.all().stream().filter(topic -> topic.isWithin(period)).toList();
        of(period).ifPresent(stated -> compare(period.name, stated, inside));
    }

    /** Stated hours against those of topics: no more, and no less where all of them have hours. */
    private void compare(String subject, Amount stated, List<TopicFact> some) {
        int min = sum(some, Amount::min);
        int max = sum(some, Amount::max);
        // Hours that topics share are cut to whole minutes.
        int most = max + some.size();
        if ((min > stated.max() && !stated.open()) || (allStated(some) && most < stated.min())) {
            facts.contradiction(
                    stated.line(),
                    "%s: %s stated (line %d) against %s summed over its topics (line %d)",
                    subject,
                    Amounts.hours(stated.planned()),
                    stated.line(),
                    Amounts.hours((min + max) / 2),
                    some.getFirst().line);
        }
    }
}
