package org.studycal.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DateRange;
import org.studycal.problem.EntryFields;
import org.studycal.problem.FaultKind;

/** Reads an entry that eases what a plan has to keep to. */
final class EasingReader {

    private final KnownNames known;

    EasingReader(KnownNames known) {
        this.known = known;
    }

    /** The entry that this word begins; empty when anything in it is wrong. */
    Optional<Entry> read(EntryFields fields, String word, Instant at) {
        return switch (word) {
            case "reserve" -> {
                EntryReader.only(fields, word, List.of());
                yield fields.percent(word).map(percent -> new Entry.Reserve(at, percent));
            }
            case "rest" -> {
                EntryReader.only(fields, word, List.of());
                yield fields.daysOfWeek(word).map(days -> new Entry.Rest(at, days));
            }
            case "extra" -> {
                EntryReader.only(fields, word, List.of("time"));
                Optional<DateRange> days = fields.dates(word);
                Optional<LabelledTime> time = fields.window("time");
                yield days.flatMap(on -> time.map(of -> new Entry.Extra(at, on, of)));
            }
            default -> push(fields, at);
        };
    }

    private Optional<Entry> push(EntryFields fields, Instant at) {
        EntryReader.only(fields, "push", List.of("milestone", "activity"));
        Optional<Integer> days = fields.days("push");
        if (fields.has("milestone") && fields.has("activity")) {
            fields.faultOfKey(
                    "activity",
                    FaultKind.CONFLICTING_KEYS,
                    "one date is pushed at a time, and \"milestone\" stands there, too; make two entries of it");
            return Optional.empty();
        }
        if (fields.has("milestone")) {
            Optional<String> id = fields.id("milestone", "the id of a milestone");
            id.ifPresent(name -> known.milestone(fields, "milestone", name));
            return id.flatMap(
                    of ->
                            days.map(
                                    by ->
                                            new Entry.Push(
                                                    at, by, Optional.of(of), Optional.empty())));
        }
        if (fields.has("activity")) {
            Optional<String> id = known.readActivity(fields, "activity");
            return id.flatMap(
                    of ->
                            days.map(
                                    by ->
                                            new Entry.Push(
                                                    at, by, Optional.empty(), Optional.of(of))));
        }
        return days.map(by -> new Entry.Push(at, by, Optional.empty(), Optional.empty()));
    }
}
