package org.studycal.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Category;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Period;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Repeat;
import org.studycal.problem.RepeatedCommitment;
import org.studycal.problem.SessionLength;
import org.studycal.problem.TimeRange;
import org.studycal.problem.Week;
import org.studycal.problem.WeekRange;
import org.studycal.problem.WeeklyQuota;
import org.studycal.problem.Weights;
import org.studycal.problem.Work;
import org.studycal.rule.SoftRule;

/**
 * A small problem and its solution for a test: weeks from Monday 2027-01-04, every day free from
 * 08:00 to 12:00 (theory) and from 12:00 to 16:00 (labs), slots of 30 minutes, one category.
 */
public final class SamplePlan {

    public ZoneId zone = ZoneId.of("America/New_York");
    public LocalDate first = LocalDate.of(2027, 1, 4);
    public LocalDate last = LocalDate.of(2027, 1, 17);
    public Instant stamp = Instant.parse("2027-01-01T00:00:00Z");
    public int slot = 30;
    public Limits limits = Limits.NONE;
    public final Map<SoftRule, Long> weights = new HashMap<>();
    public final List<Category> categories = new ArrayList<>();
    public final List<Availability.Weekly> weekly = new ArrayList<>();
    public final List<Availability.OnDates> exceptions = new ArrayList<>();
    public final List<ProtectedTime> protectedTimes = new ArrayList<>();
    public final List<Commitment> commitments = new ArrayList<>();
    public final List<RepeatedCommitment> repeated = new ArrayList<>();
    public final List<BusyTime> busy = new ArrayList<>();
    public final List<Activity> activities = new ArrayList<>();
    public final List<Milestone> milestones = new ArrayList<>();
    public final List<PinnedSession> pinned = new ArrayList<>();
    public final List<MilestoneEvent> milestoneEvents = new ArrayList<>();
    public final List<Session> sessions = new ArrayList<>();
    public final List<LeftOut> leftOut = new ArrayList<>();
    public final List<Cancelled> cancelled = new ArrayList<>();

    public SamplePlan() {
        windows(EnumSet.allOf(DayOfWeek.class), "08:00-12:00 theory", "12:00-16:00 labs");
        categories.add(category("core"));
    }

    public static Category category(String id, String... windows) {
        return new Category(
                id, id, WeeklyQuota.NONE, OptionalInt.empty(), SessionLength.ANY, List.of(windows));
    }

    public static WeeklyQuota quota(int min, int target, int max) {
        return new WeeklyQuota(given(min), given(target), given(max));
    }

    public static OptionalInt given(int minutes) {
        return minutes < 0 ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    public static LabelledTime window(String text) {
        String[] parts = text.split("[- ]", 3);
        return new LabelledTime(new TimeRange(minute(parts[0]), minute(parts[1])), parts[2]);
    }

    public static TimeRange time(String text) {
        String[] parts = text.split("-", 2);
        return new TimeRange(minute(parts[0]), minute(parts[1]));
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }

    public SamplePlan windows(Set<DayOfWeek> days, String... texts) {
        weekly.add(
                new Availability.Weekly(
                        days, Arrays.stream(texts).map(SamplePlan::window).toList()));
        return this;
    }

    /** An activity of the first category. */
    public SamplePlan activity(String id, int minutes) {
        return activity(id, minutes, activity -> activity);
    }

    public SamplePlan activity(String id, int minutes, UnaryOperator<Activity> change) {
        activities.add(
                change.apply(activity(id, categories.getFirst().id(), Effort.once(minutes))));
        return this;
    }

    public SamplePlan habit(String id, int minutes) {
        activities.add(
                activity(id, categories.getFirst().id(), new Effort(minutes, Repeat.WEEKLY)));
        return this;
    }

    public static Activity activity(String id, String category, Effort effort) {
        return new Activity(
                id,
                id,
                category,
                effort,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Activity.DEFAULT_PRIORITY,
                List.of(),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }

    public static UnaryOperator<Activity> dates(String release, String due, String deadline) {
        return a ->
                new Activity(
                        a.id(),
                        a.title(),
                        a.category(),
                        a.effort(),
                        a.targetWeeks(),
                        date(release),
                        date(due),
                        date(deadline),
                        a.priority(),
                        a.after(),
                        a.session(),
                        a.labels(),
                        a.notes(),
                        a.links());
    }

    private static Optional<DateLimit> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.contains("T")
                        ? DateLimit.at(LocalDateTime.parse(text))
                        : DateLimit.of(LocalDate.parse(text)));
    }

    public static UnaryOperator<Activity> aims(int from, int to) {
        return a ->
                new Activity(
                        a.id(),
                        a.title(),
                        a.category(),
                        a.effort(),
                        Optional.of(new WeekRange(from, to)),
                        a.release(),
                        a.due(),
                        a.deadline(),
                        a.priority(),
                        a.after(),
                        a.session(),
                        a.labels(),
                        a.notes(),
                        a.links());
    }

    public static UnaryOperator<Activity> after(String id, int minGap, int maxGap) {
        return after(
                id,
                Gap.ofMinutes(minGap),
                maxGap < 0 ? Optional.empty() : Optional.of(Gap.ofMinutes(maxGap)));
    }

    public static UnaryOperator<Activity> after(String id, Gap minGap, Optional<Gap> maxGap) {
        return a ->
                new Activity(
                        a.id(),
                        a.title(),
                        a.category(),
                        a.effort(),
                        a.targetWeeks(),
                        a.release(),
                        a.due(),
                        a.deadline(),
                        a.priority(),
                        List.of(new Prerequisite(id, minGap, maxGap)),
                        a.session(),
                        a.labels(),
                        a.notes(),
                        a.links());
    }

    public static UnaryOperator<Activity> lengths(int min, int max) {
        return a ->
                new Activity(
                        a.id(),
                        a.title(),
                        a.category(),
                        a.effort(),
                        a.targetWeeks(),
                        a.release(),
                        a.due(),
                        a.deadline(),
                        a.priority(),
                        a.after(),
                        new SessionLength(given(min), given(max)),
                        a.labels(),
                        a.notes(),
                        a.links());
    }

    public static UnaryOperator<Activity> labels(String... labels) {
        return a ->
                new Activity(
                        a.id(),
                        a.title(),
                        a.category(),
                        a.effort(),
                        a.targetWeeks(),
                        a.release(),
                        a.due(),
                        a.deadline(),
                        a.priority(),
                        a.after(),
                        a.session(),
                        Set.of(labels),
                        a.notes(),
                        a.links());
    }

    /** Plans a session, for example {@code session("a", "2027-01-04T08:00", 60)}. */
    public SamplePlan session(String activity, String start, int minutes) {
        return add(activity, instant(start), minutes, Session.Status.PLANNED, false);
    }

    /** Pins a session in the problem and plans it. */
    public SamplePlan pinnedSession(String activity, String start, int minutes) {
        pinned.add(new PinnedSession(activity, LocalDateTime.parse(start), minutes));
        return add(activity, instant(start), minutes, Session.Status.PLANNED, true);
    }

    public SamplePlan add(
            String activity, Instant start, int minutes, Session.Status status, boolean isPinned) {
        String category =
                activities.stream()
                        .filter(known -> known.id().equals(activity))
                        .map(Activity::category)
                        .findFirst()
                        .orElse("core");
        String title =
                activities.stream()
                        .filter(known -> known.id().equals(activity))
                        .map(Activity::title)
                        .findFirst()
                        .orElse(activity);
        sessions.add(
                new Session(
                        "u" + sessions.size(),
                        0,
                        "0",
                        activity,
                        category,
                        title,
                        start,
                        start.plusSeconds(minutes * 60L),
                        status,
                        isPinned,
                        Optional.empty()));
        return this;
    }

    public Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    public SamplePlan leftOut(String activity, int week, int minutes) {
        leftOut.add(
                new LeftOut(
                        activity,
                        week == 0 ? Period.NONE : Period.ofWeek(week),
                        Activity.DEFAULT_PRIORITY,
                        minutes,
                        "no room"));
        return this;
    }

    public SamplePlan weight(SoftRule rule, long hundredths) {
        weights.put(rule, hundredths);
        return this;
    }

    public Problem problem() {
        Problem problem =
                new Problem(
                        new Problem.Frame(
                                "plan",
                                "Plan",
                                zone,
                                first,
                                Optional.of(last),
                                slot,
                                DayOfWeek.MONDAY),
                        new Week(
                                new Availability(weekly, exceptions),
                                protectedTimes,
                                commitments,
                                repeated,
                                List.of(),
                                List.of(),
                                limits),
                        new Work(
                                categories,
                                activities,
                                milestones,
                                pinned,
                                new Weights(weights),
                                Optional.empty()));
        return problem.withBusy(busy);
    }

    /** The solution with the costs an audit gives it. */
    public Solution solution() {
        Audit audit = SolutionAuditor.audit(new RemainingProblem(problem()), solution(Map.of(), 0));
        return solution(audit.rules(), audit.cost());
    }

    public Solution solution(Map<SoftRule, Long> rules, long cost) {
        return new Solution(
                new Basis("plan", "sha256:0", List.of(), "1", 0),
                Edition.first(stamp),
                new Plan(
                        first,
                        last,
                        leftOut,
                        List.of(),
                        new Events(milestoneEvents, sessions, cancelled)),
                new Score(problem().weights().hundredths(), rules, cost),
                Export.DEFAULT);
    }

    public Audit audit() {
        return SolutionAuditor.audit(new RemainingProblem(problem()), solution());
    }

    public List<Cause> violations() {
        return audit().violations().stream().map(Violation::cause).toList();
    }

    public List<Cause> warnings() {
        return audit().warnings().stream().map(Violation::cause).toList();
    }
}
