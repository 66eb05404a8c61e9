package org.studycal.busy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings files together that speak of the same events: of several versions of one UID the newest
 * holds, by its sequence and then its stamp, and an exception belongs to its series wherever that
 * stands. Within one file that is done already, and its stamps do not count there.
 */
public final class CalendarVersions {

    /** The files with events of one UID, and these events. */
    private record Versions(Map<Integer, List<Event>> byFile) {

        /** The newest of a file that is no exception, null if all are. */
        Event newest(int file) {
            return byFile.get(file).stream()
                    .filter(event -> event.replaces() == null)
                    .max(Comparator.comparing(Event::version))
                    .orElse(null);
        }

        /** The file with the newest of all. */
        int home() {
            int home = byFile.keySet().iterator().next();
            for (int file : byFile.keySet()) {
                Event here = newest(file);
                Event there = newest(home);
                boolean newer =
                        there == null
                                || (here != null && here.version().compareTo(there.version()) > 0);
                home = newer ? file : home;
            }
            return home;
        }
    }

    private final List<ReadCalendar> files;
    private final List<List<Event>> events = new ArrayList<>();
    private final List<Map<String, Integer>> gone = new ArrayList<>();

    /** Two events may be equal, each on the same line of its file. */
    private final Set<Event> removed = Collections.newSetFromMap(new IdentityHashMap<>());

    private CalendarVersions(List<ReadCalendar> files) {
        this.files = files;
        for (ReadCalendar file : files) {
            events.add(new ArrayList<>(file.eventList()));
            gone.add(new LinkedHashMap<>());
        }
    }

    /**
     * The files of a calendar, each without what a newer version in another one replaces.
     *
     * @param others files of other calendars, of which only what they cancel counts here: all else
     *     may mean something different there
     */
    public static List<ReadCalendar> together(List<ReadCalendar> files, List<ReadCalendar> others) {
        List<ReadCalendar> all = new ArrayList<>(files);
        for (ReadCalendar other : others) {
            List<Event> cancelled =
                    other.eventList().stream().filter(event -> event.label().cancelled()).toList();
            if (!cancelled.isEmpty()) {
                all.add(other.with(cancelled, List.of()));
            }
        }
        if (all.size() < 2) {
            return files;
        }
        CalendarVersions versions = new CalendarVersions(all);
        versions.shared().values().forEach(versions::settle);
        return versions.files().subList(0, files.size());
    }

    private Map<String, Versions> shared() {
        Map<String, Versions> all = new LinkedHashMap<>();
        for (int file = 0; file < events.size(); file++) {
            for (Event event : events.get(file)) {
                String uid = event.label().uid();
                if (!uid.isEmpty()) {
                    all.computeIfAbsent(uid, each -> new Versions(new LinkedHashMap<>()))
                            .byFile()
                            .computeIfAbsent(file, each -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        all.values().removeIf(each -> each.byFile().size() < 2);
        return all;
    }

    private void settle(Versions versions) {
        int home = versions.home();
        Event holding = versions.newest(home);
        versions.byFile()
                .forEach(
                        (file, all) -> {
                            if (file != home) {
                                all.forEach(event -> settle(event, file, home, holding));
                            }
                        });
    }

    private void settle(Event event, int file, int home, Event holding) {
        if (event.replaces() != null) {
            removed.add(event);
            events.get(home).add(event);
        } else if (event.version().compareTo(holding.version()) < 0) {
            removed.add(event);
            gone.get(file).merge(files.get(home).name(), 1, Integer::sum);
        } else if (event.saysTheSameAs(holding)) {
            removed.add(event);
        }
    }

    private List<ReadCalendar> files() {
        List<ReadCalendar> settled = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            Problems said = new Problems(files.get(file).name());
            gone.get(file).forEach((other, count) -> say(said, other, count));
            // An exception that moved is not removed where it is now.
            List<Event> own = files.get(file).eventList();
            List<Event> all = events.get(file);
            List<Event> kept = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (i >= own.size() || !removed.contains(all.get(i))) {
                    kept.add(all.get(i));
                }
            }
            settled.add(files.get(file).with(kept, said.all()));
        }
        return settled;
    }

    private static void say(Problems said, String other, int count) {
        said.warn(
                0,
                "",
                count == 1
                        ? "an event here is an older version of one in " + other + ", which holds"
                        : count
                                + " events here are older versions of those in "
                                + other
                                + ", which hold");
    }
}
