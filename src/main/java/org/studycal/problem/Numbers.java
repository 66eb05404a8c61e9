package org.studycal.problem;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain numbers, plan weeks, percentages, weights, and yes or no. */
public final class Numbers {

    /** The largest plan week: 20 years. */
    static final int LAST_WEEK = 1_045;

    /** The largest reserve, in per cent of a week's free time. */
    public static final int MOST_RESERVE = 90;

    private static final Pattern WEEKS = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");
    private static final Map<String, String> BOOLEANS =
            Map.of(
                    "yes", "true", "on", "true", "true", "true", "no", "false", "off", "false",
                    "false", "false");

    /** True or false. */
    static final ValueType<Boolean> BOOLEAN =
            new ValueType<>(FaultKind.BAD_CHOICE, "true or false", Numbers::yesOrNo);

    /** One plan week. */
    static final ValueType<Integer> WEEK = whole(1, LAST_WEEK);

    /** One or several plan weeks. */
    static final ValueType<WeekRange> WEEK_RANGE =
            ValueType.ofText(
                    FaultKind.BAD_WEEKS, "a plan week like 5, or weeks like 5-6", Numbers::weeks);

    /** A share from 0% to 90%. */
    public static final ValueType<Integer> PERCENT =
            ValueType.ofText(FaultKind.BAD_NUMBER, "a share like 10%", Numbers::percent);

    /** The price of a rule in hundredths of a point. */
    static final ValueType<Long> WEIGHT =
            new ValueType<>(
                    FaultKind.BAD_NUMBER,
                    "a number from 0 to 10000 with at most two decimals",
                    Numbers::weight);

    /** A factor in hundredths. */
    public static final ValueType<Integer> RATIO =
            new ValueType<>(
                    FaultKind.BAD_NUMBER,
                    "a number from 0.1 to 10 with at most two decimals",
                    Numbers::ratio);

    private Numbers() {}

    /** A whole number in a range, both ends included. */
    public static ValueType<Integer> whole(int least, int most) {
        String expectation = "a whole number from " + least + " to " + most;
        return new ValueType<>(
                FaultKind.BAD_NUMBER,
                expectation,
                node -> {
                    String text = node.text();
                    boolean digits = text.matches("\\d{1,9}");
                    if (!digits
                            || Integer.parseInt(text) < least
                            || Integer.parseInt(text) > most) {
                        throw new BadValue(Quoted.of(text) + " is not " + expectation);
                    }
                    if (!node.is(LocatedNode.Kind.NUMBER)) {
                        throw new BadValue(
                                "%s is a text; expected %s without quotes"
                                        .formatted(Quoted.of(text), expectation),
                                text);
                    }
                    return Integer.parseInt(text);
                });
    }

    private static boolean yesOrNo(LocatedNode node) throws BadValue {
        if (!node.is(LocatedNode.Kind.BOOLEAN)) {
            String guess = BOOLEANS.getOrDefault(node.text().strip().toLowerCase(Locale.ROOT), "");
            throw new BadValue(
                    Quoted.of(node.text()) + " is not true or false (without quotes)", guess);
        }
        return node.text().equalsIgnoreCase("true");
    }

    private static WeekRange weeks(String text) throws BadValue {
        Matcher weeks = WEEKS.matcher(text);
        if (!weeks.matches()) {
            String guess = text.replaceAll("(?i)[a-z\\s]+", "").replaceAll("\\.\\.|\u2013|,", "-");
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a plan week; expected a number like 5, or weeks like 5-6",
                    WEEKS.matcher(guess).matches() ? guess : "");
        }
        int first = Integer.parseInt(weeks.group(1));
        int last = weeks.group(2) == null ? first : Integer.parseInt(weeks.group(2));
        if (first < 1 || last > LAST_WEEK) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a plan week; expected 1 (the week of the start) to "
                            + LAST_WEEK);
        }
        if (last < first) {
            throw new BadValue(
                    "the weeks " + Quoted.of(text) + " end before they begin", last + "-" + first);
        }
        return new WeekRange(first, last);
    }

    private static int percent(String text) throws BadValue {
        if (!text.matches("\\d{1,3}\\s*%")) {
            String guess = "";
            if (text.matches("\\d{1,2}")) {
                guess = text + "%";
            } else if (text.matches("0\\.\\d{1,2}")) {
                guess =
                        new BigDecimal(text).movePointRight(2).stripTrailingZeros().toPlainString()
                                + "%";
            }
            throw new BadValue(
                    Quoted.of(text) + " is not a share; expected whole per cent like 10%", guess);
        }
        int percent = Integer.parseInt(text.substring(0, text.length() - 1).strip());
        if (percent > MOST_RESERVE) {
            throw new BadValue(
                    "a reserve of %s leaves nothing to plan; expected 0%% to %d%%"
                            .formatted(Quoted.of(text), MOST_RESERVE));
        }
        return percent;
    }

    private static long weight(LocatedNode node) throws BadValue {
        String expected =
                "; expected a number from 0 to 10000 with at most two decimals, like 4 or 0.5";
        long hundredths = hundredths(node, " is not a weight" + expected);
        if (hundredths > 1_000_000) {
            throw new BadValue("the weight " + Quoted.of(node.text()) + " is too large" + expected);
        }
        return hundredths;
    }

    private static int ratio(LocatedNode node) throws BadValue {
        String wrong = " is not a ratio; expected a number from 0.1 to 10, like 1.4";
        long hundredths = hundredths(node, wrong);
        if (hundredths < 10 || hundredths > 1_000) {
            throw new BadValue(Quoted.of(node.text()) + wrong);
        }
        return Math.toIntExact(hundredths);
    }

    private static long hundredths(LocatedNode node, String wrong) throws BadValue {
        String text = node.text();
        if (!text.matches("\\d{1,5}(\\.\\d{1,2}0*)?") || text.length() > 20) {
            throw new BadValue(Quoted.of(text) + wrong);
        }
        if (!node.is(LocatedNode.Kind.NUMBER)) {
            throw new BadValue(
                    Quoted.of(text) + " is a text; write the number without quotes", text);
        }
        return Weights.hundredths(new BigDecimal(text));
    }
}
