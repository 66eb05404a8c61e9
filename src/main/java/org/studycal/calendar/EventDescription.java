package org.studycal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.studycal.plan.Review;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;
import org.studycal.problem.WeekRange;

/**
 * What a calendar event tells the person, in plain words. Made from the problem alone: nothing in
 * it changes when a session moves, or every replan would touch every event.
 */
final class EventDescription {

    /** Google Calendar takes 8,192 characters. */
    static final int MOST_CHARACTERS = 8_000;

    /** Leaves some room for what the activity is. */
    private static final int MOST_LINK_CHARACTERS = 6_000;

    private static final String GAP = "\n\n";

    private final Problem problem;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, List<Milestone>> milestones = new HashMap<>();

    EventDescription(Problem problem) {
        this.problem = problem;
        problem.activities().forEach(activity -> activities.put(activity.id(), activity));
        for (Milestone milestone : problem.milestones()) {
            for (String required : new LinkedHashSet<>(milestone.requires())) {
                milestones.computeIfAbsent(required, key -> new ArrayList<>()).add(milestone);
            }
        }
    }

    /** A session's title; history may hold an activity that the problem no longer has. */
    String title(Session session) {
        return session.topics().isEmpty() && activities.containsKey(session.activity())
                ? title(session.activity())
                : session.title();
    }

    /** A session's text, empty where the problem no longer has its activity. */
    String of(Session session) {
        Activity activity = activities.get(session.activity());
        if (activity == null) {
            return "";
        }
        return session.topics().isEmpty() ? of(activity) : of(session.topics());
    }

    /** The text of all sessions of an activity. */
    String of(Activity activity) {
        List<String> facts = new ArrayList<>();
        activity.targetWeeks().ifPresent(weeks -> facts.add(period(weeks)));
        facts.add("Effort: " + effort(activity.effort()));
        if (!activity.after().isEmpty()) {
            facts.add(
                    "After: "
                            + activity.after().stream()
                                    .map(this::prerequisite)
                                    .collect(Collectors.joining("; ")));
        }
        activity.release().ifPresent(limit -> facts.add("Not before: " + when(limit)));
        activity.due().ifPresent(limit -> facts.add("Due: " + when(limit)));
        activity.deadline().ifPresent(limit -> facts.add("Deadline: " + when(limit)));
        for (Milestone milestone : milestones.getOrDefault(activity.id(), List.of())) {
            facts.add(
                    "Needed for: "
                            + milestone.title()
                            + ", "
                            + when(new DateLimit(milestone.date(), milestone.time())));
        }
        String links = links(activity.links());
        String text = paragraphs(String.join("\n", facts), activity.notes().strip());
        int room = MOST_CHARACTERS - (links.isEmpty() ? 0 : links.length() + GAP.length());
        return paragraphs(PlainText.shorten(text, room), links);
    }

    /** The text of a session of reviews: each topic and what it is reviewed for, with its links. */
    String of(List<Review> topics) {
        List<String> lines = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Review topic : topics) {
            lines.add("- " + topic.text(this::title));
            problem.activity(topic.activity()).ifPresent(each -> links.addAll(each.links()));
        }
        int minutes = problem.reviews().map(Reviews::minutes).orElse(0);
        return PlainText.shorten(
                paragraphs(
                        "Recall first, then look it up; " + duration(minutes) + " each:",
                        String.join("\n", lines),
                        links(links.stream().distinct().toList())),
                MOST_CHARACTERS);
    }

    /** As many links as there is room for, each whole: half a link leads nowhere. */
    private static String links(List<String> links) {
        StringBuilder text = new StringBuilder();
        for (String link : links) {
            if (text.length() + link.length() >= MOST_LINK_CHARACTERS) {
                return text.append(text.isEmpty() ? "" : "\n").append("\u2026").toString();
            }
            text.append(text.isEmpty() ? "" : "\n").append(link);
        }
        return text.toString();
    }

    /** The text of a milestone. */
    String of(Milestone milestone) {
        String required =
                milestone.requires().stream().map(this::title).collect(Collectors.joining("; "));
        String checklist =
                milestone.checklist().stream()
                        .map(item -> "- " + item)
                        .collect(Collectors.joining("\n"));
        return PlainText.shorten(
                paragraphs(
                        checklist,
                        required.isEmpty()
                                ? ""
                                : "To be done by " + byWhen(milestone) + ": " + required),
                MOST_CHARACTERS);
    }

    private static String byWhen(Milestone milestone) {
        if (milestone.time().isPresent()) {
            return milestone.time().get().toString();
        }
        return milestone.isExam() ? "the day before" : "the end of this day";
    }

    private String period(WeekRange weeks) {
        LocalDate first = problem.weeks().firstDayOf(weeks.first());
        LocalDate firstDay = first.isBefore(problem.start()) ? problem.start() : first;
        return (weeks.first() == weeks.last() ? "Plan week " : "Plan weeks ")
                + weeks
                + ": "
                + day(firstDay)
                + " to "
                + day(problem.weeks().lastDayOf(weeks.last()));
    }

    private static String effort(Effort effort) {
        return duration(effort.minutes()) + (effort.repeats() ? " " + effort.repeat() : " in all");
    }

    private String prerequisite(Prerequisite prerequisite) {
        List<String> gaps = new ArrayList<>();
        if (prerequisite.minGap().amount() > 0) {
            gaps.add("at least " + duration(prerequisite.minGap()) + " later");
        }
        prerequisite
                .maxGap()
                .ifPresent(
                        gap ->
                                gaps.add(
                                        gap.amount() > 0
                                                ? "within " + duration(gap)
                                                : gap.inDays() ? "on the same day" : "at once"));
        return title(prerequisite.activity())
                + (gaps.isEmpty() ? "" : " (" + String.join(", ", gaps) + ")");
    }

    private String title(String activity) {
        Activity known = activities.get(activity);
        return known == null ? activity : known.title();
    }

    /**
     * A date in words. Not by a formatter: loading its names takes longer than writing the
     * calendar.
     */
    private static String day(LocalDate date) {
        return shortName(date.getDayOfWeek())
                + " "
                + date.getDayOfMonth()
                + " "
                + shortName(date.getMonth())
                + " "
                + date.getYear();
    }

    private static String when(DateLimit limit) {
        return day(limit.date()) + limit.time().map(time -> " " + time).orElse("");
    }

    private static String shortName(Enum<?> dayOrMonth) {
        String name = dayOrMonth.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String duration(Gap gap) {
        return gap.inDays()
                ? gap.amount() + (gap.amount() == 1 ? " day" : " days")
                : duration(gap.amount());
    }

    private static String duration(int minutes) {
        String hours = minutes >= 60 ? minutes / 60 + " h" : "";
        String rest = minutes % 60 > 0 || minutes == 0 ? minutes % 60 + " min" : "";
        return hours.isEmpty() || rest.isEmpty() ? hours + rest : hours + " " + rest;
    }

    private static String paragraphs(String... paragraphs) {
        return List.of(paragraphs).stream()
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining(GAP));
    }
}
