package org.studycal.ask;

/** How sure an answer is. */
public enum Verdict {
    /** A rule, a pin or a proven bound says so. */
    PROVED("proved"),
    /** A search found nothing better. */
    SEARCHED("searched"),
    /** Something better was found. */
    BETTER_FOUND("better found"),
    /** Nobody has looked. */
    OPEN("open");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As people and files have it. */
    public String words() {
        return words;
    }
}
