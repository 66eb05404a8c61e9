package org.studycal.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of what can be wrong with a problem or progress file. The ids are stable:
 * messages print them and the documentation lists them.
 */
public enum FaultKind {
    FILE_NOT_FOUND("There is no file with this name."),
    NOT_A_FILE("The name belongs to a folder or a device, not to a file."),
    UNREADABLE_FILE("The file is there but could not be read, for example for lack of permission."),
    FILE_TOO_LARGE("The file has more than 3 MB; a problem of 20,000 activities needs less."),
    WRONG_ENCODING("The file is not UTF-8 text; save it as UTF-8."),
    CONTROL_CHARACTER(
            "The file holds an invisible control character, so it is probably not a text file."),
    EMPTY_FILE("The file holds nothing, or nothing but comments."),
    SYNTAX("The file is not valid YAML (or JSON): indentation, quotes or brackets are wrong."),
    TOO_DEEP("Lists and keys are nested deeper than any problem needs."),
    MULTIPLE_DOCUMENTS(
            "The file holds more than one YAML document or JSON value; a problem is one."),
    YAML_ALIAS(
            "YAML anchors (&name), aliases (*name) and merge keys (<<) are not supported; write the value out."),
    YAML_TAG("YAML tags (!name) are not supported; write the value without one."),
    UNKNOWN_KEY("A key that problem files do not have at this place; often a misspelt one."),
    DUPLICATE_KEY("The same key appears twice in one place; only one can hold."),
    MISSING_KEY("A required key is missing."),
    EMPTY_VALUE("A key has no value; give it one or remove the key."),
    CONFLICTING_KEYS("Two keys that exclude each other stand together."),
    WRONG_TYPE(
            "A list, a text, a number or a group of keys stands where something else is expected."),
    TOO_MANY("More entries than studycal accepts."),
    TOO_MANY_FAULTS("The file has more faults than one report lists."),
    BAD_TEXT("A text is too long, empty, or holds characters that calendars do not show."),
    BAD_ID(
            "An id has characters other than letters, digits, '-', '_' and '.', or none can be made of the title."),
    BAD_NUMBER("Not a number, or a number outside its range."),
    BAD_CHOICE("Not one of the few values that are possible here."),
    BAD_DURATION("Not a duration such as 1h30m, or one outside its range."),
    BAD_TIME("Not a time of the day such as 05:00, or not a stretch of time such as 05:00-07:00."),
    BAD_DATE(
            "Not a date such as 2027-01-04, or not a stretch of dates such as 2027-01-04..2027-01-10."),
    BAD_DATE_TIME("Not a date with a time such as 2027-01-04T09:00."),
    SKIPPED_TIME("A time that the clocks skip, when they go forward or in a move."),
    BAD_DAY("Not a day of the week, or set of days, such as mon, weekdays, weekend or daily."),
    BAD_ZONE("Not a time zone of the IANA list such as Europe/Berlin."),
    BAD_MOVE(
            "A move to the time zone one lives in already, or at a time that the clocks make ambiguous."),
    BAD_WEEKS("Not a plan week such as 5, or several such as 5-6."),
    BAD_LINK("Not a link such as https://example.org/page."),
    CROSSES_MIDNIGHT(
            "A stretch of time ends when it starts, or passes midnight where it has to end on its day."),
    DUPLICATE_ID("Two activities, categories or milestones have the same id."),
    DUPLICATE_ENTRY("The same entry appears twice in one list."),
    UNKNOWN_CATEGORY("A category that the file does not define."),
    UNKNOWN_ACTIVITY("An activity that the file does not define."),
    UNKNOWN_ACCOUNT("An account that is not connected, or a calendar that it does not have."),
    UNKNOWN_LABEL("A window label that no availability window has."),
    CYCLE("Activities that wait for each other in a circle, so that none can begin."),
    WEEKLY_HABIT("Something that a habit cannot have: target weeks or prerequisites."),
    OVERLAPPING_WINDOWS("Two availability windows of one day share time."),
    BREAK_TOO_LONG("A break is longer than the time in which it has to lie."),
    MIN_ABOVE_MAX("A minimum (or target) lies above its maximum (or target)."),
    DATES_OUT_OF_ORDER("An end lies before its start, or a deadline before the release."),
    OUTSIDE_PLAN("A date or week that the plan, from its start to its end, does not reach."),
    PLAN_TOO_LONG("The plan is longer than 20 years."),
    SESSION_NEVER_FITS(
            "The activity's shortest session is longer than any window or limit it may use."),
    PINNED_OVERLAP("Two pinned sessions share time."),
    PINNED_BEYOND_EFFORT("The pinned sessions of an activity add up to more than its effort."),
    PINNED_OUTSIDE_DATES(
            "A pinned session lies before its activity's release or after its deadline."),
    UNUSED_DATES(
            "Warning: a commitment, holiday or pinned session lies wholly outside the plan.", true),
    LONG_NIGHT(
            "Warning: a stretch of time ends before it starts, and so on the next day, more than 16 hours later.",
            true),
    WINDOW_TOO_SHORT("Warning: a window shorter than one slot cannot hold a session.", true),
    SECRET_ADDRESS(
            "Warning: the address of a calendar that whoever knows it can read stands in the file.",
            true),
    WITHOUT_EFFECT(
            "Warning: an entry of progress about an activity or a session that the plan never had, or an undo with nothing left to take back.",
            true);

    private final String description;
    private final boolean warning;

    FaultKind(String description) {
        this(description, false);
    }

    FaultKind(String description, boolean warning) {
        this.description = description;
        this.warning = warning;
    }

    /** The stable id, as printed: {@code unknown-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the documentation. */
    public String description() {
        return description;
    }

    /** Whether the file can still be used. */
    public boolean isWarning() {
        return warning;
    }

    /** The kind with this id. */
    public static Optional<FaultKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
