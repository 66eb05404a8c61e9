package org.studycal.importer;

/** What a line of a plan ends in: every line in exactly one of them. */
public enum Account {
    /** Headings, names of weeks, heads of tables, marks without words. */
    STRUCTURE("structure"),
    /** Something to learn, or what is said about it. */
    TOPIC("topic"),
    LAB("lab"),
    /** A share of every week that no topic belongs to. */
    HABIT("habit"),
    /** An exam or checkpoint, or what is to be true then. */
    MILESTONE("milestone"),
    /** Hours, times of the week, dates, order. */
    SETTING("setting"),
    /** Done already, so that it is not planned again. */
    DONE("done"),
    LEFT_OUT("left out");

    private final String word;

    Account(String word) {
        this.word = word;
    }

    /** In a word or two. */
    public String word() {
        return word;
    }
}
