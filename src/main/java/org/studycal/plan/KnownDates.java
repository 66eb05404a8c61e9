package org.studycal.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * The dates of the problem that a solution was made by, so that the next revision can say which of
 * them have moved.
 *
 * @param texts each date as text, by what it is the date of: {@code starts}, {@code ends}, {@code
 *     milestone ID}, {@code release ID}, {@code due ID} or {@code deadline ID}; empty where the
 *     solution is of a version that did not keep them
 */
public record KnownDates(Map<String, String> texts) {

    /** Those of a solution that does not say. */
    public static final KnownDates NONE = new KnownDates(Map.of());

    private static final String START = "starts";
    private static final String END = "ends";

    /** What a date is the date of. */
    public enum Kind {
        STARTS,
        ENDS,
        MILESTONE,
        RELEASE,
        DUE,
        DEADLINE
    }

    /**
     * A date that differs.
     *
     * @param id of the milestone or activity; empty for the plan's start and end
     * @param before as it was, if it was there
     * @param after as it is, if it is there
     */
    public record Moved(Kind kind, String id, Optional<String> before, Optional<String> after) {}

    public KnownDates {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * The dates of a problem.
     *
     * @param start the first day that its file names, also where the plan begins on another one
     */
    public static KnownDates of(Problem problem, LocalDate start) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(START, start.toString());
        problem.end().ifPresent(end -> texts.put(END, end.toString()));
        for (Milestone milestone : problem.milestones()) {
            texts.put("milestone " + milestone.id(), milestone.date().toString());
        }
        for (Activity activity : problem.activities()) {
            put(texts, "release", activity.id(), activity.release());
            put(texts, "due", activity.id(), activity.due());
            put(texts, "deadline", activity.id(), activity.deadline());
        }
        return new KnownDates(texts);
    }

    private static void put(Map<String, String> texts, String kind, String id, Optional<?> date) {
        date.ifPresent(each -> texts.put(kind + " " + id, each.toString()));
    }

    /** The first day that the problem's file named, if that is known. */
    public Optional<LocalDate> start() {
        try {
            return Optional.ofNullable(texts.get(START)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The dates that have moved since; none where these are not known. What is new altogether or
     * gone has not moved.
     */
    public List<Moved> movedTo(KnownDates now) {
        List<Moved> moved = new ArrayList<>();
        if (texts.isEmpty()) {
            return moved;
        }
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(now.texts);
        for (String key : all.keySet()) {
            Optional<String> before = Optional.ofNullable(texts.get(key));
            Optional<String> after = Optional.ofNullable(now.texts.get(key));
            boolean both = before.isPresent() && after.isPresent();
            if (!before.equals(after) && (both || !key.startsWith("milestone "))) {
                String[] parts = key.split(" ", 2);
                kind(parts[0])
                        .ifPresent(
                                kind ->
                                        moved.add(
                                                new Moved(
                                                        kind,
                                                        parts.length == 1 ? "" : parts[1],
                                                        before,
                                                        after)));
            }
        }
        return moved;
    }

    private static Optional<Kind> kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
