package org.studycal.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.plan.Review;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Dates;
import org.studycal.problem.Durations;
import org.studycal.problem.Milestone;
import org.studycal.problem.Reviews;

/**
 * Reviews: sessions are as long as their topics take, each topic is reviewed at its gaps and not
 * after its exam, and no review is forgotten.
 */
final class ReviewRules {

    /** Days to the exam, and the first gap then; between them it grows evenly. */
    private static final int[][] FIRST_GAPS = {
        {0, 0}, {7, 2}, {28, 6}, {91, 14}, {182, 21}, {365, 27}, {730, 36}
    };

    private final Agenda agenda;
    private final Findings findings;
    private final LocalDate today;

    /** Sessions by topic and number of the review. */
    private final Map<String, TreeMap<Integer, Placed>> placed = new HashMap<>();

    private final Map<String, TreeMap<Integer, UnplacedReview>> unplaced = new HashMap<>();

    ReviewRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
        LocalDate now = LocalDate.ofInstant(agenda.solution.stamp(), agenda.problem.timeZone());
        this.today = now.isBefore(agenda.solution.first()) ? agenda.solution.first() : now;
    }

    void check() {
        Set<String> topics =
                new HashSet<>(agenda.problem.reviews().map(Reviews::topics).orElse(List.of()));
        for (Placed session : agenda.sessions) {
            checkContent(session, topics);
        }
        for (UnplacedReview each : agenda.solution.unplacedReviews()) {
            String topic = each.review().activity();
            if (!topics.contains(topic)) {
                findings.violation(
                        Cause.REVIEW_CONTENT,
                        topic,
                        null,
                        "a review of " + topic + " found no place; it is none that is to be made");
            }
            unplaced.computeIfAbsent(topic, id -> new TreeMap<>())
                    .put(each.review().number(), each);
        }
        agenda.problem
                .reviews()
                .ifPresent(reviews -> topics.forEach(topic -> checkTopic(reviews, topic)));
    }

    private void checkContent(Placed session, Set<String> topics) {
        List<Review> content = session.session().topics();
        if (!agenda.isReview(session)) {
            if (!content.isEmpty() && !session.exempt()) {
                content(session, "holds reviews; only sessions of reviews do");
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Review review : content) {
            if (!seen.add(review.activity())) {
                content(session, "holds " + review.activity() + " twice");
            }
            if (!topics.contains(review.activity()) && !session.exempt()) {
                content(session, "holds " + review.activity() + ", which is not to be reviewed");
            }
            Placed other =
                    placed.computeIfAbsent(review.activity(), id -> new TreeMap<>())
                            .putIfAbsent(review.number(), session);
            if (other != null && !other.equals(session)) {
                content(
                        session,
                        "holds review %d of %s, as does %s"
                                .formatted(
                                        review.number(),
                                        review.activity(),
                                        findings.session(other)));
            }
        }
        Reviews reviews = agenda.problem.reviews().orElseThrow();
        long expected = (long) content.size() * reviews.minutes();
        if (session.exempt()) {
            return;
        }
        if (session.session().minutes() != expected) {
            content(
                    session,
                    "takes %s; its %d topics take %s"
                            .formatted(
                                    Durations.format(session.session().minutes()),
                                    content.size(),
                                    Durations.format(expected)));
        }
        if (session.session().minutes() > reviews.blockMinutes()) {
            content(
                    session,
                    "is longer than " + Durations.format(reviews.blockMinutes()) + ", the longest");
        }
    }

    private void content(Placed session, String what) {
        findings.about(session, Cause.REVIEW_CONTENT, findings.session(session) + " " + what);
    }

    private void checkTopic(Reviews reviews, String topic) {
        List<Placed> learnt = agenda.byActivity.getOrDefault(topic, List.of());
        TreeMap<Integer, Placed> sessions = placed.getOrDefault(topic, new TreeMap<>());
        TreeMap<Integer, UnplacedReview> missing = unplaced.getOrDefault(topic, new TreeMap<>());
        Optional<DateLimit> exam = exam(topic);
        exam.ifPresent(limit -> sessions.values().forEach(each -> checkExam(each, topic, limit)));
        if (learnt.isEmpty()) {
            sessions.values()
                    .forEach(each -> content(each, "reviews " + topic + ", which is not learnt"));
            return;
        }
        LocalDate end =
                learnt.stream()
                        .max(Comparator.comparing(each -> each.session().end()))
                        .orElseThrow()
                        .date();
        LocalDate last =
                exam.map(DateLimit::date)
                        .filter(date -> date.isBefore(agenda.solution.last()))
                        .orElse(agenda.solution.last());
        int held = held(reviews, topic, sessions);
        LocalDate since =
                sessions.headMap(held, true).values().stream()
                        .map(Placed::date)
                        .filter(date -> date.isAfter(end))
                        .max(Comparator.naturalOrder())
                        .orElse(end);
        int number = held + 1;
        while (sessions.containsKey(number) || missing.containsKey(number)) {
            int gap = gap(reviews, topic, number, ChronoUnit.DAYS.between(end, last));
            since =
                    sessions.containsKey(number)
                            ? checkPlaced(sessions.get(number), topic, number, since, gap)
                            : checkMissing(missing.get(number), since, gap, last);
            number++;
        }
        int gap = gap(reviews, topic, number, ChronoUnit.DAYS.between(end, last));
        boolean more = sessions.tailMap(number).size() + missing.tailMap(number).size() > 0;
        boolean restored = agenda.solution.edition().timesOf().isPresent();
        LocalDate next = Dates.later(since.plusDays(gap), today);
        if (!restored && gap > 0 && (more || !next.isAfter(last))) {
            findings.violation(
                    Cause.REVIEW_UNACCOUNTED,
                    topic,
                    null,
                    "review %d of %s is due on %s; it has no session and is not listed without one"
                            .formatted(number, topic, next));
        }
    }

    private void checkExam(Placed session, String topic, DateLimit exam) {
        if (session.session().end().isAfter(OrderRules.endOf(agenda, exam))) {
            findings.about(
                    session,
                    Cause.REVIEW_AFTER_EXAM,
                    findings.session(session) + " reviews " + topic + " after its exam, " + exam);
        }
    }

    /** The last review of a topic that took place. */
    private int held(Reviews reviews, String topic, Map<Integer, Placed> sessions) {
        int last = 0;
        for (Reviews.Held each : reviews.past().held()) {
            if (each.topic().equals(topic)) {
                last = Math.max(last, each.number());
                Placed there = sessions.get(each.number());
                if (there == null || !there.session().start().equals(each.start())) {
                    findings.violation(
                            Cause.HISTORY_LOST,
                            Reviews.ID,
                            each.start(),
                            "review %d of %s took place on %s; the solution does not have it so"
                                    .formatted(each.number(), topic, findings.when(each.start())));
                }
            }
        }
        return last;
    }

    /** The day of a review, which should lie at its gap. */
    private LocalDate checkPlaced(
            Placed session, String topic, int number, LocalDate since, int gap) {
        LocalDate from = Dates.later(since.plusDays(gap), today);
        LocalDate to = from.plusDays(slack(gap));
        boolean wanted = gap > 0;
        if (!wanted || session.date().isBefore(from) || session.date().isAfter(to)) {
            findings.about(
                    session,
                    Cause.REVIEW_GAP,
                    "%s holds review %d of %s; %s"
                            .formatted(
                                    findings.session(session),
                                    number,
                                    topic,
                                    wanted
                                            ? "it is due from " + from + " to " + to
                                            : "no such one is wanted"));
        }
        return session.date();
    }

    /** The last day that a review would have done on, which should lie at its gap. */
    private LocalDate checkMissing(
            UnplacedReview review, LocalDate since, int gap, LocalDate last) {
        LocalDate due = since.plusDays(gap);
        LocalDate to = review.from().plusDays(slack(gap));
        if (gap == 0
                || review.from().isBefore(due)
                || review.from().isAfter(Dates.later(due, today))
                || review.from().isAfter(last)
                || !review.to().equals(to.isAfter(last) ? last : to)) {
            findings.violation(
                    Cause.REVIEW_GAP,
                    review.review().activity(),
                    null,
                    "review %d of %s is listed without a place from %s to %s; it is due from %s"
                            .formatted(
                                    review.review().number(),
                                    review.review().activity(),
                                    review.from(),
                                    review.to(),
                                    due));
        }
        return review.to();
    }

    private static int slack(int gap) {
        return gap < 2 ? 1 : gap / 2;
    }

    /** Days from a topic or the review before; 0 for a review that is not wanted. */
    private static int gap(Reviews reviews, String topic, int number, long toExam) {
        double usual;
        if (reviews.gaps().isEmpty()) {
            usual = Math.max(1, firstGap(toExam)) * Math.pow(2, number - 1);
        } else if (number <= reviews.gaps().size()) {
            usual = reviews.gaps().get(number - 1);
        } else {
            return 0;
        }
        double paced = usual * reviews.past().paces().getOrDefault(topic, 100) / 100;
        return (int) Math.clamp(Math.floor(paced + 0.5), 1, 100_000);
    }

    private static long firstGap(long toExam) {
        for (int i = 1; i < FIRST_GAPS.length; i++) {
            int[] before = FIRST_GAPS[i - 1];
            int[] after = FIRST_GAPS[i];
            if (toExam <= after[0]) {
                double share = (double) (toExam - before[0]) / (after[0] - before[0]);
                return (long) Math.floor(before[1] + share * (after[1] - before[1]) + 0.5 + 1e-9);
            }
        }
        return FIRST_GAPS[FIRST_GAPS.length - 1][1];
    }

    /**
     * By when a topic has to be known: the last exam that requires it, else the last checkpoint.
     */
    private Optional<DateLimit> exam(String topic) {
        List<Milestone> all =
                agenda.problem.milestones().stream()
                        .filter(stone -> stone.requires().contains(topic))
                        .toList();
        List<Milestone> exams =
                all.stream().filter(stone -> stone.kind() == Milestone.Kind.EXAM).toList();
        return (exams.isEmpty() ? all : exams)
                .stream().map(OrderRules::limitOf).max(Comparator.comparing(DateLimit::end));
    }
}
