package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.phrases.Span;

/** Takes one of several ways that the plan leaves open: the chosen one, or the first. */
final class Alternatives extends Part {
    private static final int MOST_WORDS = 7;
    private static final String UNWANTED = "left out, as asked";

    /** "01 -> 02 -> 05" at the end of a line. */
    private static final Pattern ROUTE =
            Pattern.compile(
                    "\\d{1,2}(?:\\s*(?:→|->|>|,|-|–)\\s*\\d{1,2}){2,}+(?=\\s*(?:\\([^()]*\\))?\\s*$)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Reading reading;

    Alternatives(Reader reader) {
        super(reader);
        this.reading = reader.reading;
    }

    /** The branches without those that were not taken, and those that the person leaves out. */
    List<Branch> taken(List<Branch> all) {
        List<Branch> unwanted = all.stream().filter(this::isUnwanted).toList();
        unwanted.forEach(
                each -> facts.leftOut(each.line(), Cut.quoted(each.plain()) + ": " + UNWANTED));
        return oneOf(all.stream().filter(branch -> !unwanted.contains(branch)).toList());
    }

    private boolean isUnwanted(Branch branch) {
        return branch.isHead() && reading.leavesOut(branch.plain());
    }

    private List<Branch> oneOf(List<Branch> branches) {
        List<Branch> named = branches.stream().filter(this::isOption).toList();
        List<Branch> whole = named.size() < 2 ? wholePlans(branches) : named;
        List<Branch> options = whole.size() < 2 ? shortVersions(branches) : whole;
        if (options.size() < 2) {
            return branches;
        }
        Branch taken =
                options.stream()
                        .filter(option -> reading.chooses(option.plain()))
                        .findFirst()
                        .or(
                                () ->
                                        options.stream()
                                                .filter(each -> isComplete(each, named))
                                                .findFirst())
                        .orElse(options.getFirst());
        List<Branch> others = options.stream().filter(option -> option != taken).toList();
        facts.remark(
                RemarkKind.CHOSEN,
                taken.line(),
                Cut.quoted(taken.plain())
                        + " was taken, not "
                        + others.stream()
                                .map(
                                        each ->
                                                Cut.quoted(each.plain())
                                                        + " (line "
                                                        + each.line()
                                                        + ")")
                                .collect(Collectors.joining(", ")));
        return without(others, branches);
    }

    /** Branches without some, and without the items below those of them that are bare lines. */
    private List<Branch> without(List<Branch> others, List<Branch> branches) {
        List<Branch> left = new ArrayList<>();
        boolean dropping = false;
        for (Branch branch : branches) {
            boolean other = others.contains(branch);
            if (other || !branch.isItem()) {
                dropping = other && branch.isLine() && branch.children.isEmpty();
            }
            if (other || dropping) {
                facts.claim(branch.line(), Account.LEFT_OUT, Ledger.ALTERNATIVE);
            } else {
                left.add(branch);
            }
        }
        return left;
    }

    /** Whether an option has something to do, and one of several whole plans its first period. */
    private static boolean isComplete(Branch option, List<Branch> named) {
        return named.contains(option) ? option.hasContent() : begins(option);
    }

    private boolean isOption(Branch branch) {
        return (branch.isHeading() || branch.isItem() || branch.isLine())
                && phrases.alternative(branch.plain())
                        .filter(each -> each.number().isPresent())
                        .isPresent();
    }

    /** Headings side by side that say how long a plan is, each with a week 1 or day 1 under it. */
    private List<Branch> wholePlans(List<Branch> branches) {
        List<Branch> plans =
                branches.stream()
                        .filter(branch -> branch.isHeading() && branch.period.isEmpty())
                        .filter(branch -> isCalled(branch.plain()))
                        .filter(branch -> phrases.section(branch.plain()).isEmpty())
                        .toList();
        long begun =
                plans.stream()
                        .filter(Alternatives::begins)
                        .filter(
                                plan ->
                                        phrases.spansIn(plan.plain()).stream()
                                                .anyMatch(Span::isLength))
                        .count();
        return begun >= 2 ? plans : List.of();
    }

    /**
     * A plan whose days or weeks count from 1, and headings beside it that say how long they are
     * and count so far again: "Only one week?". The longest comes first.
     */
    private List<Branch> shortVersions(List<Branch> branches) {
        List<Branch> plans =
                branches.stream()
                        .filter(branch -> branch.isHeading() && branch.period.isEmpty())
                        .filter(Alternatives::begins)
                        .sorted(Comparator.comparingInt(Alternatives::days).reversed())
                        .toList();
        if (plans.size() < 2 || isSized(plans.getFirst())) {
            return List.of();
        }
        int most = days(plans.getFirst());
        return plans.stream()
                .filter(each -> each == plans.getFirst() || isSized(each))
                .filter(each -> each == plans.getFirst() || days(each) < most)
                .toList();
    }

    /** The last day that is numbered under a branch, or that of its last week. */
    private static int days(Branch branch) {
        return Stream.concat(Stream.of(branch), branch.children.stream())
                .flatMap(each -> each.children.stream())
                .flatMap(each -> each.period.stream())
                .mapToInt(
                        name ->
                                switch (PeriodReader.unit(name)) {
                                    case DAY -> name.last();
                                    case WEEK -> name.last() * 7;
                                    default -> 0;
                                })
                .max()
                .orElse(0);
    }

    /** Whether a heading or the one below it says how many days stand there. */
    private boolean isSized(Branch branch) {
        return Stream.concat(Stream.of(branch), branch.children.stream().filter(Branch::isHeading))
                .flatMap(each -> phrases.spansIn(each.plain()).stream())
                .anyMatch(
                        span ->
                                span.isLength()
                                        && days(branch) == (int) (span.max() * span.unit().days()));
    }

    /**
     * Says which routes through the numbered parts of a plan it names, "Short route: 01 - 02 - 05",
     * and keeps to the one that is chosen.
     */
    void routes() {
        List<Branch> routes = new ArrayList<>();
        reader.root.each(
                branch -> {
                    if (branch.isHeading() && !parts(branch).isEmpty()) {
                        routes.add(branch);
                    }
                });
        if (routes.isEmpty()) {
            return;
        }
        Optional<Branch> chosen =
                routes.stream().filter(each -> reading.chooses(each.plain())).findFirst();
        facts.remark(
                RemarkKind.CHOSEN,
                chosen.orElse(routes.getFirst()).line(),
                "%s was taken%s",
                chosen.map(each -> Cut.quoted(each.plain())).orElse("all of the plan"),
                routes.stream()
                        .filter(each -> chosen.filter(each::equals).isEmpty())
                        .map(each -> Cut.quoted(each.plain()) + " (line " + each.line() + ")")
                        .collect(Collectors.joining(", ", ", not ", "")));
        chosen.map(this::parts)
                .ifPresent(
                        parts ->
                                facts.topics.removeIf(
                                        topic -> parts.stream().noneMatch(topic::isWithin)));
    }

    /** The parts of the plan that a line under a heading counts up. */
    private List<PeriodFact> parts(Branch branch) {
        for (Branch line : branch.children) {
            if (line.isLine() && ROUTE.matcher(line.plain()).find()) {
                List<Integer> numbers =
                        NUMBER.matcher(
                                        ROUTE.matcher(line.plain())
                                                .results()
                                                .findFirst()
                                                .get()
                                                .group())
                                .results()
                                .map(each -> Integer.valueOf(each.group()))
                                .toList();
                List<PeriodFact> parts =
                        facts.periods.stream()
                                .filter(each -> each.unit == StudyPlan.Unit.PHASE)
                                .filter(each -> numbers.contains(each.first))
                                .toList();
                if (parts.size() >= numbers.size()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    /** Whether a heading calls what stands under it a plan, track or the like. */
    private boolean isCalled(String text) {
        // "One-Week Plan (7 days)"
        String[] words = text.replaceFirst("\\s*\\([^()]*\\)$", "").split("\\s+", 0);
        String last = words[words.length - 1] + " 1";
        return words.length <= MOST_WORDS && phrases.alternative(last).isPresent();
    }

    /** Whether the first period under a branch is the first of a plan. */
    private static boolean begins(Branch branch) {
        return branch.children.stream()
                .filter(child -> child.period.isPresent() || child.hasPeriods())
                .findFirst()
                .filter(
                        child ->
                                child.period
                                        .map(name -> name.first() <= 1)
                                        .orElseGet(() -> begins(child)))
                .isPresent();
    }
}
