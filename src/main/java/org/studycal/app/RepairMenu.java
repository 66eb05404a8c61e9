package org.studycal.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.app.Replanner.Outcome;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Session;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.replan.Goal;
import org.studycal.replan.PricedRepair;
import org.studycal.replan.Repair;
import org.studycal.replan.Repairs;
import org.studycal.replan.Shortfall;
import org.studycal.revision.Difference;
import org.studycal.solver.SolverListener;

/**
 * The repairs of a plan that does not reach what it should, each planned with to know its price.
 */
final class RepairMenu {

    /** What part of the usual search is spent on each proposal. */
    private static final int SHARE = 4;

    private final Replanner replanner;
    private final Outcome plain;
    private final Goal goal;
    private final Repairs repairs;
    private final SolverListener listener;

    private record Attempt(Repair repair, Outcome outcome, Shortfall shortfall) {}

    private RepairMenu(Replanner replanner, Outcome plain, Goal goal, SolverListener listener) {
        this.replanner = replanner;
        this.plain = plain;
        this.goal = goal;
        this.listener = listener;
        this.repairs =
                new Repairs(
                        problem(plain),
                        plain.solution(),
                        published(replanner, plain),
                        goal,
                        replanner.maker().stamp());
    }

    /** What lies ahead of the plan before and is neither missed nor put elsewhere. */
    private static List<Session> published(Replanner replanner, Outcome plain) {
        Set<Placement> ahead =
                plain.state().replanning().orElseThrow().published().stream()
                        .map(each -> new Placement(each.activity(), each.start(), each.end()))
                        .collect(Collectors.toSet());
        return replanner.previous().sessions().stream()
                .filter(session -> ahead.contains(session.placement()))
                .toList();
    }

    /**
     * What a plan lost of what the one before it reached, and what has no place whatever was
     * before.
     *
     * @param asked whether a repair is asked for: of a plan that lost nothing, it is one of
     *     whatever the plan does not reach
     */
    static RepairMenu of(
            Replanner replanner, Outcome plain, boolean asked, SolverListener listener) {
        Problem problem = problem(plain);
        Goal reached = Goal.of(problem, replanner.previous());
        RepairMenu lost = new RepairMenu(replanner, plain, reached, listener);
        return lost.isNeeded() || !asked
                ? lost
                : new RepairMenu(
                        replanner, plain, Goal.all(problem, replanner.previous().last()), listener);
    }

    /** Whether there is anything to repair. */
    boolean isNeeded() {
        return !shortfall().isNone();
    }

    /** What the plan does not reach. */
    Shortfall shortfall() {
        return repairs.shortfall();
    }

    /**
     * The repairs that help; of each kind the mildest that is enough, or else the one that helps
     * most.
     */
    List<PricedRepair> priced() {
        return priced(List.of(Repair.Kind.values()));
    }

    private List<PricedRepair> priced(List<Repair.Kind> kinds) {
        // Each kind is planned for itself, so their order in time changes nothing.
        return kinds.parallelStream()
                .map(this::best)
                .flatMap(Optional::stream)
                .map(this::priced)
                .toList();
    }

    private Optional<Attempt> best(Repair.Kind kind) {
        Optional<Attempt> best = Optional.empty();
        for (Repair repair : repairs.of(kind)) {
            Outcome outcome =
                    replanner
                            .with(repair.entries(), replanner.limits().share(SHARE))
                            .plan(listener);
            Shortfall shortfall = Shortfall.of(problem(outcome), outcome.solution(), goal);
            Shortfall known = best.map(Attempt::shortfall).orElse(shortfall());
            if (shortfall.isLessThan(known)
                    && repairs(repair, outcome, shortfall)
                    && SolutionAuditor.audit(outcome.state().remaining(), outcome.solution())
                            .passed()) {
                best = Optional.of(new Attempt(repair, outcome, shortfall));
            }
            if (best.isPresent() && best.get().shortfall().isNone()) {
                return best;
            }
        }
        return best;
    }

    private PricedRepair priced(Attempt attempt) {
        return new PricedRepair(
                attempt.repair(),
                attempt.repair().entries().stream().map(repairs::dropped).toList(),
                attempt.shortfall(),
                Difference.of(
                        problem(attempt.outcome()),
                        replanner.previous(),
                        attempt.outcome().solution(),
                        replanner.maker().stamp()));
    }

    /** Whether it meets what is not met, or places more than it drops. */
    private boolean repairs(Repair repair, Outcome outcome, Shortfall with) {
        long dropped = repair.entries().stream().mapToLong(repairs::dropped).sum();
        return shortfall().isMetBy(with)
                || unmet(plain).isMetBy(unmet(outcome))
                || shortfall().minutes() - with.minutes() > dropped;
    }

    /** What a plan does not reach of all that there is to reach. */
    private Shortfall unmet(Outcome outcome) {
        Problem problem = problem(outcome);
        Goal all = Goal.all(problem, replanner.previous().last());
        return Shortfall.of(problem, outcome.solution(), all);
    }

    /** The repair that is wanted. */
    PricedRepair chosen(RepairChoice choice) {
        if (!isNeeded()) {
            throw new BadInput("--apply: there is nothing to repair");
        }
        Optional<Repair.Kind> kind = choice.kind();
        if (kind.isPresent()) {
            return priced(List.of(kind.get())).stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new BadInput("--apply: " + choice.word() + " would not help"));
        }
        List<PricedRepair> menu = priced();
        int number = Integer.parseInt(choice.word());
        if (number > menu.size()) {
            throw new BadInput(
                    "--apply: there is no repair '%s'".formatted(choice.word()),
                    menu.isEmpty()
                            ? "Nothing was found that would help."
                            : "Expected %s; without --apply they are explained."
                                    .formatted(words(menu)));
        }
        return menu.get(number - 1);
    }

    private static String words(List<PricedRepair> menu) {
        return IntStream.range(0, menu.size())
                .mapToObj(i -> "%d (%s)".formatted(i + 1, menu.get(i).repair().kind().word()))
                .collect(Collectors.joining(", "));
    }

    private static Problem problem(Outcome outcome) {
        return outcome.state().remaining().problem();
    }
}
