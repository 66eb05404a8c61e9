package org.studycal.rule;

import java.util.Arrays;
import java.util.Optional;

/**
 * The soft rules: what each is called in files and in sentences, and what it costs by default. The
 * exact formulas stand in {@code src/docs/rules.md}, as constraints in the solver, and once more in
 * the auditor.
 */
public enum SoftRule {
    WINDOW_PREFERENCE(
            "windowPreference",
            "4",
            "per hour and step down the category's preferred windows",
            "hours in less preferred windows"),
    TARGET_WEEK(
            "targetWeek",
            "10",
            "per hour and week outside the activity's target weeks",
            "hours outside their target weeks"),
    WEEKLY_QUOTA(
            "weeklyQuota",
            "5",
            "per hour over or under a category's weekly target",
            "weeks over or under a target"),
    WEEKLY_MINIMUM(
            "weeklyMinimum",
            "10",
            "per hour under a category's weekly minimum",
            "weeks under a minimum"),
    LATENESS("lateness", "2", "per hour and day after the due date", "hours after their due date"),
    SESSIONS("sessions", "3", "per session", "number of sessions"),
    TOPIC_SWITCHES(
            "topicSwitches",
            "0",
            "per change of activity within a day",
            "changes of topic within a day"),
    GAP(
            "gap",
            "2",
            "per started day beyond a prerequisite's maximum gap",
            "long waits after a prerequisite"),
    UNEVEN_DAYS(
            "unevenDays",
            "0",
            "per hour between the fullest and the emptiest day of a week",
            "uneven days"),
    FINISH(
            "finish",
            "3",
            "per day from the plan's first day, or its last target week, to the last session of work that is not a habit",
            "days until all work is done"),
    DISRUPTION(
            "disruption",
            "6",
            "per published session that a replan moves, and up to three times that when it is near",
            "sessions that moved");

    private final String id;
    private final String defaultWeight;
    private final String unit;
    private final String words;

    SoftRule(String id, String defaultWeight, String unit, String words) {
        this.id = id;
        this.defaultWeight = defaultWeight;
        this.unit = unit;
        this.words = words;
    }

    /** The name used in problem and solution files. */
    public String id() {
        return id;
    }

    /** Default weight in points, at most two decimals. */
    public String defaultWeight() {
        return defaultWeight;
    }

    /** The unit that one weight is paid for. */
    public String unit() {
        return unit;
    }

    /** What costs points, in the words of somebody who looks at a calendar. */
    public String words() {
        return words;
    }

    /** The rule with this id. */
    public static Optional<SoftRule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
