package org.studycal.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Availability.LabelledTime;

/**
 * One entry of an {@link EntryFile}. What is wrong with a value is reported there, and the value
 * reads like one that is not there.
 */
public final class EntryFields {

    private final LocatedNode node;
    private final Fields fields;
    private final Faults faults;

    EntryFields(LocatedNode node, Fields fields, Faults faults) {
        this.node = node;
        this.fields = fields;
        this.faults = faults;
    }

    /** Those of these keys that stand here, in their order. */
    public List<String> present(List<String> keys) {
        return keys.stream().filter(fields::has).toList();
    }

    /** Whether the key stands there, with whatever value. */
    public boolean has(String key) {
        return fields.has(key);
    }

    /** Reports that none of these keys is there, unless one is only misspelt. */
    public void missing(List<String> keys, String expectation) {
        if (keys.stream().noneMatch(fields::isMisspelt)) {
            fields.missing(keys.getFirst(), expectation);
        }
    }

    /** The text of a required key. */
    public Optional<String> text(String key, String expectation) {
        return fields.required(
                key, new ValueType<>(FaultKind.BAD_TEXT, expectation, Texts.LINE.parser()));
    }

    /** The id of a required key. */
    public Optional<String> id(String key, String expectation) {
        return fields.required(
                key, new ValueType<>(FaultKind.BAD_ID, expectation, Texts.ID_TYPE.parser()));
    }

    /** The duration of a required key in minutes, from 1 to the most. */
    public Optional<Integer> minutes(String key, int most) {
        return fields.required(key, Durations.between(1, most));
    }

    /** The day or days of a required key. */
    public Optional<DateRange> dates(String key) {
        return fields.required(key, Dates.RANGE);
    }

    /** The days that a required key's length of time such as {@code 7d} is. */
    public Optional<Integer> days(String key) {
        Optional<Integer> minutes = fields.required(key, Durations.gap());
        if (minutes.filter(length -> length == 0 || length % (24 * 60) != 0).isPresent()) {
            fault(key, FaultKind.BAD_DURATION, "expected whole days, at least 1, like 7d", "");
            return Optional.empty();
        }
        return minutes.map(length -> length / (24 * 60));
    }

    /** The number of days a week of a required key, 0 to 6. */
    public Optional<Integer> daysOfWeek(String key) {
        return fields.required(key, Numbers.whole(0, 6));
    }

    /** The share of a required key, 0% to 90%. */
    public Optional<Integer> percent(String key) {
        return fields.required(key, Numbers.PERCENT);
    }

    /** The share of a required key that may be more than the whole, in hundredths. */
    public Optional<Integer> ratio(String key) {
        return fields.required(key, Numbers.RATIO);
    }

    /** The time of the day of a required key, maybe with a label. */
    public Optional<LabelledTime> window(String key) {
        return fields.required(key, ClockTimes.WINDOW)
                .filter(
                        window ->
                                ClockTimes.inOrder(
                                        window.time(), fields.at(key), faults, "; as two entries"));
    }

    /** The moment of a required key; without an offset it is local to the zone. */
    public Optional<Instant> moment(String key, ZoneId zone) {
        return fields.required(key, Dates.moment(zone));
    }

    /** The same of a key that may be missing. */
    public Optional<Instant> optionalMoment(String key, ZoneId zone) {
        return fields.optional(key, Dates.moment(zone));
    }

    /** A written text made fit for a message. */
    public static String shown(String text) {
        return Quoted.plain(text);
    }

    /** The word that was probably meant, in quotes, or nothing. */
    public String guess(String written, Collection<String> possible) {
        String guess = faults.guess(written, possible);
        return guess.isEmpty() ? "" : Quoted.of(guess);
    }

    /** Reports a fault at a key's value, or at the whole entry when there is no such key. */
    public void fault(String key, FaultKind kind, String message, String didYouMean) {
        if (!fields.at(key).is(LocatedNode.Kind.BROKEN)) {
            faults.at(fields.at(key), kind, message, didYouMean);
        }
    }

    /** Reports a fault at a key. */
    public void faultOfKey(String key, FaultKind kind, String message) {
        faults.atKey(fields.at(key), kind, message);
    }

    /** The line it begins in, from 1. */
    public int line() {
        return node.line();
    }
}
