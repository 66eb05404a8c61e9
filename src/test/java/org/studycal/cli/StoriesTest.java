package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random stories: things are logged, missed, planned again, edited and taken back, and after every
 * step the books balance. More stories by hand: {@code -Dstudycal.stories=500}, from another one
 * on: {@code -Dstudycal.firstStory=1000}.
 */
class StoriesTest {

    private static final int COUNT = Integer.getInteger("studycal.stories", 15);
    private static final long FIRST = Long.getLong("studycal.firstStory", 0);

    @TempDir private Path folder;

    @Test
    void whatever_happens_to_a_plan_no_work_is_lost_and_what_happened_stays() throws Exception {
        List<Throwable> failed = new ArrayList<>();
        int told = 0;
        int revisions = 0;
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Story story = new Story(folder.resolve("story" + seed), seed);
            try {
                if (story.tell()) {
                    told++;
                    revisions += story.revisions();
                }
            } catch (RuntimeException | AssertionError e) {
                failed.add(
                        new AssertionError(
                                "story " + seed + ": " + e.getMessage() + "\n" + story, e));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(told).isGreaterThan(COUNT / 2);
        assertThat(revisions).isGreaterThan(2 * COUNT);
    }
}
