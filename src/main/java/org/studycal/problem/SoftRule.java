package org.studycal.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The soft rules: their ids in files, default weights and units. The exact formulas stand in the
 * README.
 */
public enum SoftRule {
    WINDOW_PREFERENCE(
            "windowPreference", "4", "per hour and step down the category's preferred windows"),
    TARGET_WEEK("targetWeek", "10", "per hour and week outside the activity's target weeks"),
    WEEKLY_QUOTA("weeklyQuota", "5", "per hour over or under a category's weekly target"),
    WEEKLY_MINIMUM("weeklyMinimum", "10", "per hour under a category's weekly minimum"),
    LATENESS("lateness", "2", "per hour and day after the due date"),
    SESSIONS("sessions", "3", "per session"),
    TOPIC_SWITCHES("topicSwitches", "0", "per change of activity within a day"),
    GAP("gap", "2", "per started day beyond a prerequisite's maximum gap"),
    UNEVEN_DAYS("unevenDays", "0", "per hour between the fullest and the emptiest day of a week"),
    DISRUPTION(
            "disruption",
            "6",
            "per published session that a replan moves, and up to three times that when it is near");

    private final String id;
    private final String defaultWeight;
    private final String unit;

    SoftRule(String id, String defaultWeight, String unit) {
        this.id = id;
        this.defaultWeight = defaultWeight;
        this.unit = unit;
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

    /** The rule with this id. */
    public static Optional<SoftRule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
