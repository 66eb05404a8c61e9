package org.studycal.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Course;
import org.studycal.plan.EventTime;
import org.studycal.plan.Export;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/**
 * A solution from the JSON of its file; figures that follow from the rest are not believed but
 * computed anew when needed.
 */
final class SolutionFileReader {

    private static final Set<String> KEYS =
            keys(
                    "format problem digest busy version revision timesOf stamp begun progress seed timeZone first last cost bound violations"
                            + " unscheduledHours rules weights export leftOut weeks categories milestones sessions cancelled");
    private static final Set<String> SESSION_KEYS =
            keys("uid sequence content activity category title start end status pinned");
    private static final Set<String> BUSY_KEYS = keys("path namedBy digest answers");
    private static final Set<String> PROGRESS_KEYS = keys("entries lapsed");
    private static final Set<String> LAPSE_KEYS = keys("activity week hours");
    private static final Set<String> MILESTONE_KEYS =
            keys("id title date met finished slackDays uid sequence content");
    private static final Set<String> LEFT_OUT_KEYS = keys("activity week priority hours reason");
    private static final Set<String> CANCELLED_KEYS =
            keys("uid sequence revision title category start end date");
    private static final Set<String> EXPORT_KEYS = keys("split reminderMinutes files");

    /** The names studycal gives: nothing else is ever deleted for standing here. */
    private static final Pattern FILE_NAME =
            Pattern.compile("calendar[-_a-z0-9]*\\.ics|IMPORT\\.md");

    private static final String POINTS = "a number of points";
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);
    private static final int MOST_YEARS = 50;

    private final JsonValue root;

    SolutionFileReader(JsonValue root) {
        this.root = root;
    }

    /** Keys in the order in which a message names them. */
    static Set<String> keys(String names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names.split(" "))));
    }

    Solution read() throws SolutionException {
        if (root.object(KEYS).get("format").integer(1) != SolutionFile.FORMAT) {
            throw root.get("format")
                    .fault(SolutionFile.FORMAT + ", the only format this version knows");
        }
        StatedZone.check(root.get("timeZone"));
        LocalDate first = root.get("first").date();
        LocalDate last = root.get("last").date();
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw root.get("last")
                    .fault("a date from " + first + " to " + MOST_YEARS + " years later");
        }
        List<LeftOut> leftOut = leftOut();
        root.get("weeks").list();
        root.get("categories").keys();
        return new Solution(
                root.get("problem").name(),
                root.get("digest").name(),
                busy(),
                root.get("version").name(),
                root.get("revision").integer(1),
                root.get("stamp").time().toInstant(),
                root.get("seed").longInteger(),
                first,
                last,
                byRule(root.get("weights"), 100, "a weight in points"),
                root.get("cost").scaled(Points.UNITS, POINTS),
                bound(),
                root.get("violations").integer(0),
                byRule(root.get("rules"), Points.UNITS, POINTS),
                leftOut,
                milestones(),
                sessions(),
                cancelled(),
                export(),
                root.has("timesOf")
                        ? OptionalInt.of(root.get("timesOf").integer(1))
                        : OptionalInt.empty(),
                course());
    }

    /** Solutions of earlier versions had not begun. */
    private Course course() throws SolutionException {
        String begun = root.has("begun") ? "begun" : "stamp";
        int entries = 0;
        List<Lapse> lapses = new ArrayList<>();
        if (root.has("progress")) {
            JsonValue progress = root.get("progress");
            progress.object(PROGRESS_KEYS);
            entries = progress.get("entries").integer(0);
            for (JsonValue lapse : progress.get("lapsed").list()) {
                lapse.object(LAPSE_KEYS);
                lapses.add(
                        new Lapse(
                                lapse.get("activity").name(),
                                lapse.get("week").integer(1),
                                Math.toIntExact(
                                        lapse.get("hours").scaled(60, "a number of hours"))));
            }
        }
        return new Course(root.get(begun).time().toInstant(), entries, lapses);
    }

    /** The titles of activities with sessions, by id. */
    Map<String, String> titles() throws SolutionException {
        Map<String, String> titles = new LinkedHashMap<>();
        for (JsonValue entry : root.get("sessions").list()) {
            titles.put(entry.get("activity").name(), entry.get("title").text());
        }
        return titles;
    }

    /** Solutions of earlier versions know of none. */
    private List<BusyFile> busy() throws SolutionException {
        List<BusyFile> files = new ArrayList<>();
        if (root.has("busy")) {
            for (JsonValue entry : root.get("busy").list()) {
                entry.object(BUSY_KEYS);
                files.add(
                        new BusyFile(
                                entry.get("path").name(),
                                isOfProblem(entry.get("namedBy")),
                                entry.get("digest").name(),
                                entry.has("answers") ? answers(entry.get("answers")) : Map.of()));
            }
        }
        return files;
    }

    private static boolean isOfProblem(JsonValue namedBy) throws SolutionException {
        return switch (namedBy.text()) {
            case SolutionFile.BY_PROBLEM -> true;
            case SolutionFile.BY_COMMAND -> false;
            default -> throw namedBy.fault("problem or command");
        };
    }

    private static Map<String, Boolean> answers(JsonValue object) throws SolutionException {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (String title : object.keys()) {
            answers.put(title, object.get(title).flag());
        }
        return answers;
    }

    private OptionalLong bound() throws SolutionException {
        JsonValue bound = root.get("bound");
        return bound.isNull()
                ? OptionalLong.empty()
                : OptionalLong.of(bound.scaled(Points.UNITS, "a number of points or null"));
    }

    private static Map<SoftRule, Long> byRule(JsonValue object, long scale, String expected)
            throws SolutionException {
        Map<SoftRule, Long> values = new EnumMap<>(SoftRule.class);
        for (String key : object.keys()) {
            Optional<SoftRule> rule = SoftRule.byId(key);
            if (rule.isEmpty()) {
                String known =
                        Arrays.stream(SoftRule.values())
                                .map(SoftRule::id)
                                .collect(Collectors.joining(", "));
                throw object.get(key).fault("a rule: " + known);
            }
            values.put(rule.get(), object.get(key).scaled(scale, expected));
        }
        return values;
    }

    private List<LeftOut> leftOut() throws SolutionException {
        List<LeftOut> leftOut = new ArrayList<>();
        for (JsonValue entry : root.get("leftOut").list()) {
            entry.object(LEFT_OUT_KEYS);
            long minutes = entry.get("hours").scaled(60, "a number of hours");
            if (minutes != Math.clamp(minutes, 0, Integer.MAX_VALUE)) {
                throw entry.get("hours").fault("a number of hours");
            }
            leftOut.add(
                    new LeftOut(
                            entry.get("activity").name(),
                            entry.has("week") ? entry.get("week").integer(1) : 0,
                            entry.get("priority").integer(1),
                            (int) minutes,
                            entry.get("reason").text()));
        }
        long sum = leftOut.stream().mapToLong(LeftOut::minutes).sum();
        BigDecimal hours = SolutionFileWriter.hours(sum);
        if (root.get("unscheduledHours").scaled(60, "a number of hours") != sum) {
            throw root.get("unscheduledHours")
                    .fault(hours.toPlainString() + ", the sum of leftOut");
        }
        return leftOut;
    }

    private List<MilestoneEvent> milestones() throws SolutionException {
        List<MilestoneEvent> milestones = new ArrayList<>();
        for (JsonValue entry : root.get("milestones").list()) {
            entry.object(MILESTONE_KEYS);
            milestones.add(
                    new MilestoneEvent(
                            entry.get("id").name(),
                            entry.get(entry.has("title") ? "title" : "id").text(),
                            entry.get("date").date(),
                            entry.get("uid").name(),
                            entry.get("sequence").integer(0),
                            entry.get("content").name()));
        }
        return milestones;
    }

    private List<Session> sessions() throws SolutionException {
        List<Session> sessions = new ArrayList<>();
        for (JsonValue entry : root.get("sessions").list()) {
            entry.object(SESSION_KEYS);
            EventTime.Span span = span(entry);
            sessions.add(
                    new Session(
                            entry.get("uid").name(),
                            entry.get("sequence").integer(0),
                            entry.get("content").name(),
                            entry.get("activity").name(),
                            entry.get("category").name(),
                            entry.get("title").text(),
                            span.start(),
                            span.end(),
                            status(entry.get("status")),
                            entry.has("pinned") && entry.get("pinned").flag()));
        }
        return sessions;
    }

    private static EventTime.Span span(JsonValue entry) throws SolutionException {
        Instant start = entry.get("start").time().toInstant();
        Instant end = entry.get("end").time().toInstant();
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST_SESSION) > 0) {
            throw entry.get("end").fault("a time after the start, at most 31 days later");
        }
        return new EventTime.Span(start, end);
    }

    private static Session.Status status(JsonValue status) throws SolutionException {
        return switch (status.text()) {
            case "planned" -> Session.Status.PLANNED;
            case "done" -> Session.Status.DONE;
            default -> throw status.fault("planned or done");
        };
    }

    private List<Cancelled> cancelled() throws SolutionException {
        List<Cancelled> cancelled = new ArrayList<>();
        for (JsonValue entry : root.get("cancelled").list()) {
            entry.object(CANCELLED_KEYS);
            String uid = entry.get("uid").name();
            int sequence = entry.get("sequence").integer(0);
            cancelled.add(
                    entry.has("title")
                            ? cancelled(entry, uid, sequence)
                            : new Cancelled(uid, sequence));
        }
        return cancelled;
    }

    private static Cancelled cancelled(JsonValue entry, String uid, int sequence)
            throws SolutionException {
        boolean allDay = entry.has("date");
        EventTime time = allDay ? new EventTime.Day(entry.get("date").date()) : span(entry);
        return new Cancelled(
                uid,
                sequence,
                entry.get("revision").integer(1),
                entry.get("title").text(),
                allDay ? "" : entry.get("category").name(),
                Optional.of(time));
    }

    /** Files of earlier versions do not have it. */
    private Export export() throws SolutionException {
        if (!root.has("export")) {
            return Export.DEFAULT;
        }
        JsonValue export = root.get("export").object(EXPORT_KEYS);
        Optional<Export.Split> split = Export.Split.byId(export.get("split").text());
        JsonValue reminder = export.get("reminderMinutes");
        List<String> files = new ArrayList<>();
        for (JsonValue name : export.get("files").list()) {
            if (!FILE_NAME.matcher(name.text()).matches()) {
                throw name.fault("a file name like calendar.ics");
            }
            files.add(name.text());
        }
        return new Export(
                split.orElseThrow(() -> export.get("split").fault("none or category")),
                reminder.isNull() ? OptionalInt.empty() : OptionalInt.of(reminder.integer(0)),
                files);
    }
}
