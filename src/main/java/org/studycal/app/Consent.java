package org.studycal.app;

/** What is not done to a calendar elsewhere unless the person agrees. */
public sealed interface Consent {

    /** What would be done, as a part of a sentence. */
    default String sentence() {
        return switch (this) {
            case First first ->
                    first.made()
                            ? "this makes the calendar '%s' in %s and writes %s to it"
                                    .formatted(
                                            first.calendar(),
                                            first.account(),
                                            events(first.events()))
                            : "this writes %s to the calendar '%s' in %s, beside %s of yours"
                                    .formatted(
                                            events(first.events()),
                                            first.calendar(),
                                            first.account(),
                                            events(first.others()));
            case ManyDeleted many ->
                    "%d of %s that %s are gone from the calendar; this takes them for deleted by you"
                            .formatted(
                                    many.gone(),
                                    events(many.all()),
                                    many.over() ? "are over" : "lie ahead");
            case WriteBack back ->
                    "this writes %s back as in %s".formatted(events(back.events()), back.file());
        };
    }

    private static String events(int count) {
        return count == 1 ? "1 event" : count + " events";
    }

    /**
     * The first write to a calendar.
     *
     * @param account whose it is
     * @param calendar its title
     * @param made whether studycal makes it
     * @param events how many are to be written
     * @param others how many events it holds
     */
    record First(String account, String calendar, boolean made, int events, int others)
            implements Consent {}

    /**
     * To take the absence of many sessions for a deletion of each.
     *
     * @param gone how many are not there any more
     * @param all how many there were
     * @param over whether they are over
     */
    record ManyDeleted(int gone, int all, boolean over) implements Consent {}

    /**
     * To write back what was there.
     *
     * @param file where it is kept
     * @param events how many events change
     */
    record WriteBack(String file, int events) implements Consent {}
}
