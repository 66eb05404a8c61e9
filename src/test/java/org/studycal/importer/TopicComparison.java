package org.studycal.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.importer.StudyPlan.Topic;

/**
 * How the topics of a plan differ from those that a person reads. Titles are aligned in order; what
 * lies between two titles that agree is compared pair by pair.
 */
final class TopicComparison {

    private final List<ExpectedPlan.Topic> expected;
    private final List<Topic> actual;
    private final List<String> differences = new ArrayList<>();
    private int right;

    /** Index of the plan's topic for each expected one, or -1. */
    private final int[] partner;

    TopicComparison(List<ExpectedPlan.Topic> expected, List<Topic> actual, boolean anyOrder) {
        this.expected = expected;
        this.actual = anyOrder ? inOrderOf(expected, actual) : actual;
        partner = new int[expected.size()];
        align();
    }

    /** Topics that are right in title, kind, weeks and stated time. */
    int right() {
        return right;
    }

    /** Topics that are not: different, missing or surplus. */
    int wrong() {
        return differences.size();
    }

    List<String> differences() {
        return differences;
    }

    /** The plan's topic for an expected one, or null. */
    Topic partner(int index) {
        return partner[index] < 0 ? null : actual.get(partner[index]);
    }

    private static List<Topic> inOrderOf(List<ExpectedPlan.Topic> expected, List<Topic> actual) {
        List<Topic> rest = new ArrayList<>(actual);
        List<Topic> ordered = new ArrayList<>();
        for (ExpectedPlan.Topic e : expected) {
            rest.stream()
                    .filter(t -> alike(e, t))
                    .findFirst()
                    .ifPresent(
                            t -> {
                                ordered.add(t);
                                rest.remove(t);
                            });
        }
        ordered.addAll(rest);
        return ordered;
    }

    private void align() {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] =
                        same(i, j)
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Integer> missing = new ArrayList<>();
        List<Integer> surplus = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && same(i, j)) {
                between(missing, surplus);
                pair(i++, j++);
            } else if (j == actual.size()
                    || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                missing.add(i++);
            } else {
                surplus.add(j++);
            }
        }
        between(missing, surplus);
    }

    private void between(List<Integer> missing, List<Integer> surplus) {
        for (int k = 0; k < Math.max(missing.size(), surplus.size()); k++) {
            if (k >= surplus.size()) {
                partner[missing.get(k)] = -1;
                differences.add("missing  " + expected.get(missing.get(k)));
            } else if (k >= missing.size()) {
                differences.add("surplus  " + text(actual.get(surplus.get(k))));
            } else {
                pair(missing.get(k), surplus.get(k));
            }
        }
        missing.clear();
        surplus.clear();
    }

    private void pair(int i, int j) {
        partner[i] = j;
        ExpectedPlan.Topic e = expected.get(i);
        Topic t = actual.get(j);
        boolean agrees =
                same(i, j)
                        && e.kinds().contains(t.kind().name().toLowerCase(Locale.ROOT))
                        && e.weeks().equals(weeks(t))
                        && e.minutes().equals(t.stated().map(TopicComparison::text).orElse("?"));
        if (agrees) {
            right++;
        } else {
            differences.add("expected " + e + "\n         got      " + text(t));
        }
    }

    private boolean same(int i, int j) {
        return alike(expected.get(i), actual.get(j));
    }

    /** Titles agree; {@code Lab: } before that of a lab may be there or be told by the kind. */
    private static boolean alike(ExpectedPlan.Topic e, Topic t) {
        String title = key(t.title());
        return key(e.title()).equals(title)
                || (!e.kinds().contains("theory")
                        && key(e.title().replaceFirst("^[^:：]*[:：]", "")).equals(title));
    }

    /** Emphasis, spaces and punctuation at the ends make no difference. */
    static String key(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[*_`]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[ :;,.–—-]+|[ :;,.–—-]+$", "");
    }

    static String text(Amount a) {
        return a.min() + (a.max() > a.min() ? "-" + a.max() : "") + (a.open() ? "+" : "");
    }

    static String weeks(Topic t) {
        return t.weeks().map(Object::toString).orElse("-");
    }

    private static String text(Topic t) {
        return t.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + weeks(t)
                + " "
                + t.stated().map(TopicComparison::text).orElse("?")
                + (t.done() ? " done" : "")
                + " "
                + t.title()
                + "  (line "
                + t.line()
                + ")";
    }
}
