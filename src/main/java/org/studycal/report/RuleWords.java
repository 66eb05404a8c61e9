package org.studycal.report;

import org.studycal.problem.SoftRule;

/** The soft rules in the words of somebody who looks at a calendar. */
final class RuleWords {

    private RuleWords() {}

    static String of(SoftRule rule) {
        return switch (rule) {
            case WINDOW_PREFERENCE -> "hours in less preferred windows";
            case TARGET_WEEK -> "hours outside their target weeks";
            case WEEKLY_QUOTA -> "weeks over or under a target";
            case WEEKLY_MINIMUM -> "weeks under a minimum";
            case LATENESS -> "hours after their due date";
            case SESSIONS -> "number of sessions";
            case TOPIC_SWITCHES -> "changes of topic within a day";
            case GAP -> "long waits after a prerequisite";
            case UNEVEN_DAYS -> "uneven days";
            case DISRUPTION -> "sessions that moved";
        };
    }
}
