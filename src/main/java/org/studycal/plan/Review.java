package org.studycal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A topic in a session of reviews.
 *
 * @param activity id of what is reviewed
 * @param number which review of it this is, from 1
 */
public record Review(String activity, int number) {

    /** The same where the activity has another id. */
    Review of(String id) {
        return new Review(id, number);
    }

    /**
     * What a session is called: {@code Review: NumPy (2nd), SQL joins (1st)}.
     *
     * @param titles of activities, by their ids
     */
    public static String title(List<Review> reviews, UnaryOperator<String> titles) {
        return reviews.isEmpty()
                ? "Review"
                : "Review: "
                        + reviews.stream()
                                .map(each -> each.text(titles))
                                .collect(Collectors.joining(", "));
    }

    /**
     * The topic and which review of it this is: {@code NumPy (2nd)}.
     *
     * @param titles of activities, by their ids
     */
    public String text(UnaryOperator<String> titles) {
        return titles.apply(activity) + ordinal();
    }

    private String ordinal() {
        boolean teen = number / 10 % 10 == 1;
        String ending =
                switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return " (" + number + ending + ")";
    }
}
