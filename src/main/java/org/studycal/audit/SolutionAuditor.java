package org.studycal.audit;

import java.util.Map;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.rule.SoftRule;

/**
 * Judges a solution against its problem. It shares no rule code with what made the solution: free
 * time is a table of minutes, every rule is computed from the sessions as stated.
 */
public final class SolutionAuditor {

    private SolutionAuditor() {}

    /** Checks every hard rule and recomputes every cost. */
    public static Audit audit(RemainingProblem remaining, Solution solution) {
        Problem problem = remaining.problem();
        Agenda agenda = new Agenda(problem, solution);
        AskedMinutes asked = new AskedMinutes(agenda);
        Findings findings = new Findings(problem.timeZone());
        new PlaceRules(agenda, findings).check();
        new OrderRules(agenda, findings).check();
        new LimitRules(agenda, findings).check();
        new BreakRules(agenda, findings).check();
        new LengthRules(agenda, findings).check();
        new EffortRules(agenda, findings, asked).check();
        new ReviewRules(agenda, findings).check();
        Map<SoftRule, Long> rules = new SoftCosts(agenda, asked).compute();
        long cost = rules.values().stream().mapToLong(Long::longValue).sum();
        new StatedFigures(agenda, findings).check(rules, cost);
        return new Audit(findings.violations, findings.warnings, rules, cost);
    }
}
