package org.studycal.ask;

import java.util.List;
import java.util.Map;

/**
 * What a person's record says about the person.
 *
 * @param pace how long work took, by category; categories that nothing is known of are not there
 * @param sessions planned sessions that are over and known of; days of illness and holidays do not
 *     count
 * @param missed how many of them did not happen
 * @param weeks how long the record is
 * @param spells how many days each illness took
 */
public record Evidence(
        Map<String, Pace> pace, int sessions, int missed, double weeks, List<Integer> spells) {

    /** No record at all. */
    public static final Evidence NONE = new Evidence(Map.of(), 0, 0, 0, List.of());

    /**
     * How long work of a category took.
     *
     * @param ratio real time to planned time
     * @param activities how many it is known from
     */
    public record Pace(double ratio, int activities) {}

    public Evidence {
        pace = Map.copyOf(pace);
        spells = List.copyOf(spells);
    }

    /** Whether nothing is known. */
    public boolean isNone() {
        return pace.isEmpty() && sessions == 0 && spells.isEmpty();
    }
}
