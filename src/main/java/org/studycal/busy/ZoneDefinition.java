package org.studycal.busy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The offsets that a VTIMEZONE defines: every change up to the year 2100, and none after it. */
final class ZoneDefinition {

    private static final LocalDateTime LAST = LocalDateTime.of(2100, 12, 31, 23, 59);

    /** Two a year since the year 1601, where Windows begins, are a thousand. */
    private static final int MOST_CHANGES = 3_000;

    /** A change of the clock by one observance, by the clock before it. */
    private record Onset(LocalDateTime wall, ZoneOffset from, ZoneOffset to) {

        long epochSecond() {
            return wall.toEpochSecond(from);
        }
    }

    private ZoneDefinition() {}

    /** The offsets, if the definition makes sense and all its changes are allowed for. */
    static Optional<ZoneRules> rules(List<Component> observances, Allowance allowance) {
        List<Onset> onsets = new ArrayList<>();
        for (Component observance : observances) {
            try {
                addOnsets(observance, onsets, allowance);
            } catch (BadCalendarValue | DateTimeException e) {
                return Optional.empty();
            }
        }
        if (onsets.isEmpty() || allowance.isUsedUp()) {
            return Optional.empty();
        }
        onsets.sort(Comparator.comparingLong(Onset::epochSecond));
        ZoneOffset first = onsets.get(0).from();
        ZoneOffset current = first;
        long last = Long.MIN_VALUE;
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (Onset onset : onsets) {
            long second = onset.epochSecond();
            if (!onset.to().equals(current) && second > last) {
                LocalDateTime wall = LocalDateTime.ofEpochSecond(second, 0, current);
                changes.add(ZoneOffsetTransition.of(wall, current, onset.to()));
                current = onset.to();
                last = second;
            }
        }
        return Optional.of(ZoneRules.of(first, first, List.of(), changes, List.of()));
    }

    private static void addOnsets(Component observance, List<Onset> onsets, Allowance whole)
            throws BadCalendarValue {
        ZoneOffset from = offset(observance, "TZOFFSETFROM");
        ZoneOffset to = offset(observance, "TZOFFSETTO");
        LocalDateTime start = start(observance);
        onsets.add(new Onset(start, from, to));
        Allowance allowance = whole.share(MOST_CHANGES);
        for (Property rule : observance.all("RRULE")) {
            for (LocalDateTime wall :
                    Recurrence.read(rule.value())
                            .times(start, false, from.getRules(), start, LAST, allowance)) {
                onsets.add(new Onset(wall, from, to));
            }
        }
        for (Property dates : observance.all("RDATE")) {
            for (String date : dates.values()) {
                if (!whole.take()) {
                    return;
                }
                onsets.add(new Onset(TimeText.read(date).wall(), from, to));
            }
        }
    }

    private static LocalDateTime start(Component observance) throws BadCalendarValue {
        Optional<Property> start = observance.first("DTSTART");
        return start.isEmpty()
                ? LocalDateTime.of(1970, 1, 1, 0, 0)
                : TimeText.read(start.get().value()).wall();
    }

    private static ZoneOffset offset(Component observance, String name) throws BadCalendarValue {
        String offset = observance.first(name).map(property -> property.value().strip()).orElse("");
        boolean signed = offset.startsWith("+") || offset.startsWith("-");
        try {
            return ZoneOffset.of(signed ? offset : "+" + offset);
        } catch (DateTimeException e) {
            throw new BadCalendarValue(offset + " is not an offset");
        }
    }
}
