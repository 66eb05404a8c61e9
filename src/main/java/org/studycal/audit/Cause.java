package org.studycal.audit;

/** Why an audit objects to a solution: the closed list of causes. */
public enum Cause {
    OUTSIDE_PLAN(
            "a session lies before the plan's first or after its last day, as the problem now names them"),
    OUTSIDE_AVAILABILITY("a session lies in time the person is not available in"),
    IN_PROTECTED_TIME("a session lies in protected time"),
    OVER_COMMITMENT("a session lies over a commitment"),
    SPANS_LABELS("one session goes over windows of different labels"),
    SPANS_DAYS("one session goes over from one day's windows into another's"),
    WRONG_LABEL("a session lies in a window whose label its activity does not allow"),
    NOT_ON_MINUTE("a session does not start and end on a whole minute"),
    EMPTY_SESSION("a session does not end after its start"),
    BEFORE_NOW("a session begins before the solution was made"),
    OVERLAP("two sessions share time"),
    PREREQUISITE("an activity begins before its prerequisite is finished, or too soon after"),
    BEFORE_RELEASE("a session lies before its activity's release"),
    AFTER_DEADLINE(
            "a session lies after its activity's deadline or a hard milestone that requires it"),
    DAILY_MAXIMUM("a day holds more than the person's daily maximum"),
    WEEKLY_MAXIMUM("a week holds more than the person's weekly maximum"),
    RESERVE("a week leaves less of its free time unused than the reserve asks for"),
    CATEGORY_DAILY_MAXIMUM("a day holds more of a category than its daily maximum"),
    CATEGORY_WEEKLY_MAXIMUM("a week holds more of a category than its weekly maximum"),
    REST_DAYS("a week has fewer days without a session than the person's days of rest"),
    BREAK("two sessions follow each other without the break between sessions"),
    LONG_BREAK("a stretch of study is longer than what asks for a long break"),
    FLOATING_BREAK("a day leaves no room for a break that has to lie between two times"),
    SESSION_TOO_SHORT("a session is shorter than its activity's minimum and not the last one"),
    SESSION_TOO_LONG("a session is longer than its activity's maximum"),
    PINNED_MOVED("a session the user fixed by hand is not where it was fixed"),
    HISTORY_LOST("a session that happened is not in the solution any more, or not as it was"),
    REVIEW_CONTENT(
            "a session of reviews is not as long as its topics take, or holds what is not to be reviewed"),
    REVIEW_GAP(
            "a review comes sooner or later after its topic, or the review before, than its gap says"),
    REVIEW_AFTER_EXAM("a topic is reviewed after its exam"),
    REVIEW_UNACCOUNTED("a review is wanted, and neither has a place nor is listed without one"),
    EFFORT_EXCEEDED("an activity has more minutes in the calendar than its effort"),
    EFFORT_UNACCOUNTED("planned and left-out minutes do not add up to the effort"),
    UNKNOWN_ACTIVITY("the problem has no activity of this id"),
    WRONG_CATEGORY("a session states another category than its activity's"),
    DUPLICATE_UID("two events have the same identity"),
    COST_MISMATCH("a stated cost, weight or count differs from the recomputed one");

    private final String description;

    Cause(String description) {
        this.description = description;
    }

    /** One line that says what is wrong. */
    public String description() {
        return description;
    }
}
