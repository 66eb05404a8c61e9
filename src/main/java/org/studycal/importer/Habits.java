package org.studycal.importer;

import java.util.Optional;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Use;

/** Tells what is done every week for itself from the hours of all study. */
final class Habits extends Part {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_NAME = 40;

    /** More minutes a week are rather all that there is. */
    private static final int LONGEST_PART = 240;

    Habits(Reader reader) {
        super(reader);
    }

    /** What is left of a text when its habits are noted, such as "Flashcards 30 minutes a day". */
    String without(String text, int line) {
        String left = text;
        for (String sentence : text.split("(?<=[.;!])\\s+", 0)) {
            Optional<Share> habit =
                    Repeated.habit(
                                    sentence.replaceFirst("[.;!]$", ""),
                                    reader.amounts,
                                    phrases,
                                    line)
                            .filter(this::isPart);
            if (habit.isPresent()) {
                facts.habits.add(habit.get());
                left = left.replace(sentence, "");
            }
        }
        return left;
    }

    /** Whether a habit is one part of a week's study, and not all of it. */
    private boolean isPart(Share habit) {
        int words = habit.title().split("\\s+", 0).length;
        int most = habit.weekly().max();
        boolean known = facts.weekly.stream().anyMatch(each -> each.min() >= 2 * most);
        return words <= MOST_WORDS
                && habit.title().length() <= LONGEST_NAME
                && (known || isPractice(habit, words));
    }

    private boolean isPractice(Share habit, int words) {
        return phrases.use(habit.title())
                .filter(use -> use.studying() && use != Use.STUDY)
                .filter(
                        use ->
                                use == Use.REVIEW
                                        || (words > 1 && habit.weekly().max() <= LONGEST_PART))
                .isPresent();
    }

    /** Notes hours a week that are too many for a habit, such as "keep up 7-9 hours a week". */
    boolean isAll(Share habit, Branch item) {
        boolean all =
                habit.weekly().min() > LONGEST_PART
                        && reader.amounts
                                .in(item.plain())
                                .filter(each -> each.per() == Effort.Per.WEEK)
                                .isPresent();
        if (all) {
            reader.says.weekly(item.plain(), item.line());
            facts.setting(item.line(), "hours of a week");
        }
        return all;
    }
}
