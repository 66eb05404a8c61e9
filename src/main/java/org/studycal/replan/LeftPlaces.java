package org.studycal.replan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.studycal.problem.BusyTime;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;

/**
 * The places that sessions left by hand, by being deleted or put elsewhere. They stay free, until
 * the person puts something there again.
 */
final class LeftPlaces {

    private LeftPlaces() {}

    /** The places as busy time, without what is pinned or has happened in them. */
    static List<BusyTime> of(
            ZoneId zone, Records records, List<PinnedSession> pinned, List<Placement> happened) {
        List<Placement> taken =
                Stream.concat(pinned.stream().map(session -> session.in(zone)), happened.stream())
                        .toList();
        List<BusyTime> places = new ArrayList<>();
        for (Entry.Deleted deleted : records.deleted()) {
            if (deleted.start().isAfter(deleted.at())) {
                places.add(BusyTime.leftPlace("Deleted session", deleted.start(), deleted.end()));
            }
        }
        places.addAll(moved(records.pins()));
        return places.stream().flatMap(place -> without(place, taken)).toList();
    }

    /** Of each session the places that it was taken away from and not put back to. */
    private static List<BusyTime> moved(List<Entry.Pin> pins) {
        Map<String, List<BusyTime>> places = new LinkedHashMap<>();
        for (Entry.Pin pin : pins) {
            List<BusyTime> left = places.computeIfAbsent(pin.uid(), uid -> new ArrayList<>());
            int back = placeOf(pin, left);
            if (back >= 0) {
                left.subList(back, left.size()).clear();
            } else if (pin.until().isPresent()
                    && pin.from().filter(start -> start.isAfter(pin.at())).isPresent()) {
                left.add(BusyTime.leftPlace("Moved session", pin.from().get(), pin.until().get()));
            }
        }
        return places.values().stream().flatMap(List::stream).toList();
    }

    /** Which of the places that a session left it was put back to, or -1. */
    private static int placeOf(Entry.Pin pin, List<BusyTime> left) {
        for (int i = 0; i < left.size(); i++) {
            BusyTime place = left.get(i);
            if (place.start().equals(pin.start()) && place.end().equals(pin.end())) {
                return i;
            }
        }
        return -1;
    }

    private static Stream<BusyTime> without(BusyTime place, List<Placement> taken) {
        for (Placement session : taken) {
            if (session.start().isBefore(place.end()) && place.start().isBefore(session.end())) {
                return Stream.concat(
                                part(place, place.start(), session.start()),
                                part(place, session.end(), place.end()))
                        .flatMap(rest -> without(rest, taken));
            }
        }
        return Stream.of(place);
    }

    private static Stream<BusyTime> part(BusyTime place, Instant start, Instant end) {
        return start.isBefore(end)
                ? Stream.of(BusyTime.leftPlace(place.title(), start, end))
                : Stream.empty();
    }
}
