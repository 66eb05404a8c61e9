package org.studycal.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studycal.ask.Contrast;
import org.studycal.ask.Elsewhere;
import org.studycal.ask.Explanation;
import org.studycal.ask.Explanation.Hold;
import org.studycal.ask.Verdict;
import org.studycal.audit.Violation;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.revision.Difference;
import org.studycal.rule.SoftRule;
import org.studycal.timeline.StudyDay;

/** Why a session is where it is, in sentences. */
public final class WhyText {

    private static final int COUNT = 7;
    private static final int MOST_NAMED = 3;
    private static final int MOST_GROUPS = 6;
    private static final int MOST_RULES = 3;

    private final Problem problem;
    private final Explanation why;
    private final boolean applied;
    private final StringBuilder text = new StringBuilder();

    private WhyText(Problem problem, Explanation why, boolean applied) {
        this.problem = problem;
        this.why = why;
        this.applied = applied;
    }

    /**
     * The answer.
     *
     * @param applied whether the session is to be at the time that was asked for from now on
     */
    public static String of(Problem problem, Explanation why, boolean applied, Palette palette) {
        return new WhyText(problem, why, applied).build(palette);
    }

    private String build(Palette palette) {
        Session session = why.session();
        String label = StudyDay.label(problem, session.start()).orElse("");
        text.append(
                        palette.strong(
                                Wording.cut(Wording.plain(session.title()), Wording.COLUMNS - 1)))
                .append('\n');
        paragraph(
                when(session.start())
                        + "-"
                        + Wording.end(local(session.end()))
                        + (label.isEmpty() ? "" : ", a window for " + label));
        paragraph(session.uid());
        text.append('\n');
        why.hold().ifPresent(hold -> paragraph(hold(hold)));
        why.elsewhere().ifPresent(this::elsewhere);
        why.contrast().ifPresent(this::contrast);
        paragraph(verdict());
        return text.toString();
    }

    private static String hold(Hold hold) {
        return switch (hold) {
            case HISTORY -> "It has begun or is over, and what happened stays.";
            case PIN -> "You put it there by hand, and there it stays, whatever it costs.";
            case FREEZE ->
                    "It begins within a day: a replan leaves that alone unless it must (--freeze).";
        };
    }

    private void elsewhere(Elsewhere other) {
        paragraph(
                "In your windows within two weeks there are %s. If this session alone moves:"
                        .formatted(Wording.count(other.starts(), "other start")));
        if (other.taken() > 0) {
            item(other.taken(), "taken by other sessions");
        }
        other.impossible().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> item(group.starts(), "not possible: " + obstacle(group)));
        int more =
                other.impossible().stream()
                        .skip(MOST_GROUPS)
                        .mapToInt(Elsewhere.Group::starts)
                        .sum();
        if (more > 0) {
            item(more, "not possible for other reasons");
        }
        if (!other.dearer().isEmpty()) {
            Elsewhere.Option best = other.dearer().getFirst();
            item(
                    other.dearer().size(),
                    "dearer; the least is %s, %s more: %s"
                            .formatted(
                                    when(best.start()),
                                    points(best.units()),
                                    rules(best.dearer())));
        }
        if (!other.equal().isEmpty()) {
            item(
                    other.equal().size(),
                    "equal: that it is not there is chance (%s)".formatted(starts(other.equal())));
        }
        if (!other.cheaper().isEmpty()) {
            Elsewhere.Option best = other.cheaper().getFirst();
            item(
                    other.cheaper().size(),
                    "cheaper; the best is %s, %s less: %s"
                            .formatted(
                                    when(best.start()),
                                    points(-best.units()),
                                    rules(best.dearer())));
        }
        text.append('\n');
    }

    private String obstacle(Elsewhere.Group group) {
        String what = Wording.plain(group.what());
        return switch (group.cause()) {
            case OUTSIDE_PLAN -> "after the plan's last day";
            case OUTSIDE_AVAILABILITY -> "it would run on after the window's end";
            case IN_PROTECTED_TIME -> "over protected time" + quoted(what);
            case OVER_COMMITMENT -> "over" + (what.isEmpty() ? " a commitment" : quoted(what));
            case SPANS_LABELS -> "it would run on into a window of another kind";
            case SPANS_DAYS -> "it would run on into another day";
            case WRONG_LABEL -> "the window is not one that its activity allows";
            case PREREQUISITE ->
                    group.ofOther()
                            ? "after it has to come%s, which begins sooner".formatted(title(what))
                            : "before%s is over".formatted(title(what));
            case BEFORE_RELEASE -> "before its release";
            case AFTER_DEADLINE -> "after its deadline";
            case DAILY_MAXIMUM -> "the day would hold more than you study in a day";
            case WEEKLY_MAXIMUM -> "the week would hold more than you study in a week";
            case RESERVE -> "it would take of the week's reserve";
            case CATEGORY_DAILY_MAXIMUM -> "the day would hold too much of its category";
            case CATEGORY_WEEKLY_MAXIMUM -> "the week would hold too much of its category";
            case REST_DAYS -> "it would take a day of rest";
            case BREAK, LONG_BREAK -> "a break would be missing";
            case FLOATING_BREAK -> "no room would be left for" + quoted(what);
            case SESSION_TOO_SHORT, SESSION_TOO_LONG -> "sessions would get too long or too short";
            case EFFORT_EXCEEDED, EFFORT_UNACCOUNTED -> "it belongs to its own day or week";
            default -> group.cause().description();
        };
    }

    private static String quoted(String what) {
        return what.isEmpty() ? "" : " '" + what + "'";
    }

    private String title(String activity) {
        return quoted(Wording.plain(problem.activityTitle(activity)));
    }

    private void contrast(Contrast contrast) {
        String there = "With it on " + when(contrast.wanted());
        if (contrast.plan().isEmpty()) {
            paragraph("%s: not possible, whatever else moves.".formatted(there));
            messages(contrast.violations());
            return;
        }
        Solution plan = contrast.plan().get();
        if (!contrast.violations().isEmpty()) {
            paragraph(there + " no plan was found that keeps all rules:");
            messages(contrast.violations());
            return;
        }
        Difference difference = Difference.of(problem, why.plan(), plan, why.now());
        long left = plan.leftOutMinutes() - why.plan().leftOutMinutes();
        List<String> parts = new ArrayList<>();
        parts.add(
                contrast.units() == 0
                        ? "costs the same"
                        : "costs %s %s"
                                .formatted(
                                        points(Math.abs(contrast.units())),
                                        contrast.units() > 0 ? "more" : "less"));
        if (left != 0) {
            parts.add(
                    "leaves out %s %s"
                            .formatted(Wording.hours(Math.abs(left)), left > 0 ? "more" : "less"));
        }
        parts.add("moves " + Wording.count(difference.count(Difference.Kind.MOVED), "session"));
        if (difference.finish().changed() && difference.finish().after().isPresent()) {
            parts.add("ends " + Wording.date(difference.finish().after().get()));
        }
        paragraph("%s the best plan found %s.".formatted(there, join(parts)));
        contrast.dearer().entrySet().stream()
                .sorted(
                        Map.Entry.<SoftRule, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(
                        each ->
                                text.append("    ")
                                        .append(
                                                Wording.right(
                                                        (each.getValue() > 0 ? "+" : "-")
                                                                + Wording.points(
                                                                        Math.abs(each.getValue())),
                                                        8))
                                        .append("  ")
                                        .append(each.getKey().words())
                                        .append('\n'));
        text.append('\n');
    }

    private void messages(List<Violation> violations) {
        for (Violation violation : violations.stream().limit(MOST_NAMED).toList()) {
            String first = "    ";
            for (String line :
                    Wording.wrap(Wording.plain(violation.message()), Wording.COLUMNS - 6)) {
                text.append(first).append(line).append('\n');
                first = "      ";
            }
        }
        text.append('\n');
    }

    private String verdict() {
        Verdict verdict = why.verdict();
        String why =
                switch (verdict) {
                    case PROVED -> proof();
                    case SEARCHED -> "not better in this search; a longer one may know more";
                    case BETTER_FOUND ->
                            applied
                                    ? "the log has it there now"
                                    : this.why.contrast().isPresent()
                                            ? "--apply puts it there"
                                            : "'--not WHEN' makes the plan with it there, and can keep it";
                    case OPEN ->
                            "no other start is better by itself; '--not WHEN' plans all else around one";
                };
        String words = verdict.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + why + ".";
    }

    private String proof() {
        if (why.elsewhere().isEmpty()) {
            return "it is not the plan's to move";
        }
        if (why.contrast().filter(each -> each.plan().isEmpty()).isPresent()) {
            return "a rule forbids it";
        }
        return why.contrast().isPresent()
                ? "no plan with it there is better"
                : why.isBestPossible()
                        ? "no plan at all is better than this one"
                        : "rules forbid every other start";
    }

    /** Why work of an activity is left out. */
    public static String leftOut(Problem problem, String activity, List<LeftOut> left) {
        StringBuilder text = new StringBuilder();
        text.append(Wording.cut(problem.activityTitle(activity), Wording.COLUMNS)).append('\n');
        if (left.isEmpty()) {
            return text.append("  Nothing of it is left out.\n").toString();
        }
        for (LeftOut each : left) {
            String words =
                    "%s left out%s: %s"
                            .formatted(
                                    Wording.length(each.minutes()),
                                    each.period().toString().isEmpty()
                                            ? ""
                                            : " of " + each.period(),
                                    each.reason());
            Wording.wrap(words, Wording.COLUMNS - 2)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.append(
                        "  Searched: no place was found for it that takes none of more important work.\n")
                .toString();
    }

    private String rules(Map<SoftRule, Long> dearer) {
        return dearer.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<SoftRule, Long>>comparingLong(
                                        each -> -Math.abs(each.getValue()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_RULES)
                .map(
                        each ->
                                "%s %s%s"
                                        .formatted(
                                                each.getKey().words(),
                                                each.getValue() > 0 ? "+" : "-",
                                                Wording.points(Math.abs(each.getValue()))))
                .collect(Collectors.joining(", "));
    }

    private static String points(long units) {
        String points = Wording.points(units);
        return points + (points.equals("1") ? " point" : " points");
    }

    private String starts(List<Elsewhere.Option> options) {
        return options.stream()
                        .limit(MOST_NAMED)
                        .map(each -> when(each.start()))
                        .collect(Collectors.joining(", "))
                + (options.size() > MOST_NAMED ? " ..." : "");
    }

    private static String join(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private String when(Instant instant) {
        return Wording.time(local(instant));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, problem.timeZone());
    }

    private void item(int count, String words) {
        String first = Wording.right(Wording.whole(count), COUNT) + "  ";
        for (String line : Wording.wrap(words, Wording.COLUMNS - COUNT - 2)) {
            text.append(first).append(line).append('\n');
            first = " ".repeat(COUNT + 2);
        }
    }

    private void paragraph(String words) {
        Wording.wrap(words, Wording.COLUMNS - 2)
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
